package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Status;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engagements of one caller, the newest first. */
@Repository
class EngagementList {
  private final JdbcClient jdbc;
  private final Cursors cursors;

  EngagementList(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /** On which side the caller stands. */
  enum Side {
    HIRER,
    WORKER
  }

  /**
   * One page. Each way to be a party has an index of its own, so each is read for itself as far as
   * a page needs, and the newest of them all are taken.
   */
  Page<Engagement> mine(
      Caller caller, @Nullable Side side, @Nullable Status status, PageQuery query) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", caller.id());
    parameters.put("brands", Columns.array(caller.memberships().keySet()));
    parameters.put("limit", query.limit() + 1);
    String filter = "";
    if (status != null) {
      filter += " and status = :status";
      parameters.put("status", status.name());
    }
    String list = "engagements:" + caller.id() + ":" + side + ":" + status;
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    if (!after.isEmpty()) {
      filter += " and id < :after";
      parameters.put("after", UUID.fromString(after.getFirst()));
    }
    String asWorker = part("worker_id = :me", filter);
    String asHirer =
        part("hirer_id = :me and brand_id is null", filter)
            + " union "
            + part("brand_id = any (cast(:brands as uuid[]))", filter);
    String ids =
        switch (side) {
          case null -> asWorker + " union " + asHirer;
          case WORKER -> asWorker;
          case HIRER -> asHirer;
        };
    List<Engagement> rows =
        jdbc.sql(
                "select "
                    + Engagements.COLUMNS
                    + " from engagement where id in ("
                    + ids
                    + ") order by id desc limit :limit")
            .params(parameters)
            .query((row, number) -> Engagements.engagement(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  private static String part(String condition, String filter) {
    return "(select id from engagement where "
        + condition
        + filter
        + " order by id desc limit :limit)";
  }
}
