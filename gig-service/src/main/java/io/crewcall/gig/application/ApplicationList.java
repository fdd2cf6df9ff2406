package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.sql.NewestFirst;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.List;
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
    return page("gig_id", "", gigId, status, query);
  }

  Page<Application> ofApplicant(UUID userId, @Nullable Status status, PageQuery query) {
    return page("applicant_id", "", userId, status, query);
  }

  /** Those for the campaign's own gigs; bids for crew further down belong to whoever hires it. */
  Page<Application> ofCampaign(UUID campaignId, @Nullable Status status, PageQuery query) {
    return page("campaign_id", " and brand_id is not null", campaignId, status, query);
  }

  private Page<Application> page(
      String column, String further, UUID owner, @Nullable Status status, PageQuery query) {
    String list = "applications:" + column + ":" + owner + ":" + status;
    NewestFirst keys =
        NewestFirst.all()
            .with(column, owner)
            .after(cursors.decode(list, query.cursor(), 1).orElse(List.of()));
    if (status != null) {
      keys.with("status", status.name());
    }
    List<Application> rows =
        jdbc.sql(
                "select "
                    + Applications.COLUMNS
                    + " from application where "
                    + keys.condition()
                    + further
                    + keys.order()
                    + " limit :limit")
            .params(keys.parameters())
            .param("limit", query.limit() + 1)
            .query((row, number) -> Applications.application(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
