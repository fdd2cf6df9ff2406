package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of applications; each has an index that ends in the id. */
@Component
class ApplicationList {
  private final NewestFirstLists lists;

  ApplicationList(NewestFirstLists lists) {
    this.lists = lists;
  }

  Page<Application> ofGig(UUID gigId, @Nullable Status status, PageQuery query) {
    return lists.of(Application.class).with("gigId", gigId).with("status", status).page(query);
  }

  Page<Application> ofApplicant(UUID userId, @Nullable Status status, PageQuery query) {
    return lists
        .of(Application.class)
        .with("applicantId", userId)
        .with("status", status)
        .page(query);
  }

  /** Those for the campaign's own gigs; bids for crew further down belong to whoever hires it. */
  Page<Application> ofCampaign(UUID campaignId, @Nullable Status status, PageQuery query) {
    return lists
        .of(Application.class)
        .with("campaignId", campaignId)
        .with("status", status)
        .present("brandId")
        .page(query);
  }
}
