package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
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

/** Lists of applications, the newest first; each has an index that ends in the id. */
@Repository
class ApplicationList {
  private final JdbcClient jdbc;
  private final Cursors cursors;

  ApplicationList(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  Page<Application> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return page("gig", "gig_id = :owner", gigId, status, query);
  }

  Page<Application> ofApplicant(UUID userId, @Nullable Status status, PageQuery query) {
    return page("mine", "applicant_id = :owner", userId, status, query);
  }

  /** Those for the campaign's own gigs; bids for crew further down belong to whoever hires it. */
  Page<Application> ofCampaign(UUID campaignId, @Nullable Status status, PageQuery query) {
    return page(
        "campaign", "campaign_id = :owner and brand_id is not null", campaignId, status, query);
  }

  private Page<Application> page(
      String kind, String condition, UUID owner, @Nullable Status status, PageQuery query) {
    String list = "applications:" + kind + ":" + owner + ":" + status;
    StringBuilder where = new StringBuilder(condition);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("owner", owner);
    parameters.put("limit", query.limit() + 1);
    if (status != null) {
      where.append(" and status = :status");
      parameters.put("status", status.name());
    }
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    if (!after.isEmpty()) {
      where.append(" and id < :after");
      parameters.put("after", UUID.fromString(after.getFirst()));
    }
    List<Application> rows =
        jdbc.sql(
                "select "
                    + Applications.COLUMNS
                    + " from application where "
                    + where
                    + " order by id desc limit :limit")
            .params(parameters)
            .query((row, number) -> Applications.application(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
