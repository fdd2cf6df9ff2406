package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of gigs, the newest first: ids are ordered by time, so that the id alone is the key. */
@Repository
class GigList {
  private final JdbcClient jdbc;
  private final Gigs gigs;
  private final Cursors cursors;

  GigList(JdbcClient jdbc, Gigs gigs, Cursors cursors) {
    this.jdbc = jdbc;
    this.gigs = gigs;
    this.cursors = cursors;
  }

  /** Which gigs; a null filter takes all. */
  record Filter(
      GigState.@Nullable Status status, @Nullable UUID campaignId, @Nullable UUID creatorId) {}

  /** Others' drafts are in no list; one's own are when asked for by status or by creator. */
  Page<Gig> page(Filter filter, Caller caller, PageQuery query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    if (filter.status() != null) {
      conditions.add("status = :status");
      parameters.put("status", filter.status().name());
    }
    if (filter.campaignId() != null) {
      conditions.add("campaign_id = :campaign");
      parameters.put("campaign", filter.campaignId());
    }
    if (filter.creatorId() != null) {
      conditions.add("creator_id = :creator");
      parameters.put("creator", filter.creatorId());
    }
    if (filter.status() == GigState.Status.DRAFT && !caller.admin()) {
      conditions.add(
          "(creator_id = :me and brand_id is null or brand_id = any (cast(:brands as uuid[])))");
      parameters.put("me", caller.id());
      parameters.put("brands", Columns.array(caller.memberships().keySet()));
    } else if (filter.status() == null && caller.id().equals(filter.creatorId())) {
      conditions.add(
          "(status <> 'DRAFT' or brand_id is null or brand_id = any (cast(:brands as uuid[])))");
      parameters.put("brands", Columns.array(caller.memberships().keySet()));
    } else if (filter.status() == null) {
      conditions.add("status <> 'DRAFT'");
    }
    String list = "gigs:" + filter;
    cursors
        .decode(list, query.cursor(), 1)
        .ifPresent(values -> {
          conditions.add("id < :after");
          parameters.put("after", UUID.fromString(values.getFirst()));
        });
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    List<Gig> rows =
        jdbc.sql(
                "select "
                    + Gigs.COLUMNS
                    + " from gig"
                    + where
                    + " order by id desc limit "
                    + (query.limit() + 1))
            .params(parameters)
            .query((row, number) -> Gigs.gig(row, List.of()))
            .list();
    Page<Gig> page = Page.of(rows, query.limit(), gig -> cursors.encode(list, gig.id()));
    return new Page<>(gigs.withRoles(page.items()), page.nextCursor());
  }
}
