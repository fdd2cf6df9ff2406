package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.sql.NewestFirstQuery;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of applications, the newest first; each has an index that ends in the id. */
@Component
class ApplicationList {
  private final EntityManager entityManager;
  private final Cursors cursors;

  ApplicationList(EntityManager entityManager, Cursors cursors) {
    this.entityManager = entityManager;
    this.cursors = cursors;
  }

  Page<Application> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return page("gig_id:" + gigId, keys().with("gigId", gigId), status, query);
  }

  Page<Application> ofApplicant(UUID userId, @Nullable Status status, PageQuery query) {
    return page("applicant_id:" + userId, keys().with("applicantId", userId), status, query);
  }

  /** Those for the campaign's own gigs; bids for crew further down belong to whoever hires it. */
  Page<Application> ofCampaign(UUID campaignId, @Nullable Status status, PageQuery query) {
    return page(
        "campaign_id:" + campaignId,
        keys().with("campaignId", campaignId).present("brandId"),
        status,
        query);
  }

  private static NewestFirstQuery<Application> keys() {
    return NewestFirstQuery.of(Application.class);
  }

  private Page<Application> page(
      String of, NewestFirstQuery<Application> keys, @Nullable Status status, PageQuery query) {
    String list = "applications:" + of + ":" + status;
    if (status != null) {
      keys.with("status", status);
    }
    List<String> after = cursors.decode(list, query.cursor(), 1).orElse(List.of());
    List<Application> rows = keys.list(entityManager, after, query.limit() + 1);
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
