package io.crewcall.gig.application;

import io.crewcall.contracts.gig.ApplicationState.Status;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.ByIds;
import io.crewcall.gig.sql.ListOrder;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists of applications; each has an index that ends in the id. */
@Component
class ApplicationList {
  private final NewestFirstLists lists;
  private final ApplicationRepository applications;

  ApplicationList(NewestFirstLists lists, ApplicationRepository applications) {
    this.lists = lists;
    this.applications = applications;
  }

  /** By the time of the bid. */
  enum Age {
    NEWEST,
    OLDEST;

    private ListOrder<Application> order() {
      return this == NEWEST ? ListOrder.newest() : ListOrder.oldest();
    }
  }

  /** By the time of the bid, the fee that was asked for first, or the applicant's rating. */
  enum Sort {
    NEWEST,
    OLDEST,
    LOWEST_FEE,
    HIGHEST_FEE,
    HIGHEST_RATING;

    private ListOrder<Application> order() {
      return switch (this) {
        case NEWEST -> ListOrder.newest();
        case OLDEST -> ListOrder.oldest();
        case LOWEST_FEE -> ListOrder.lowest("proposedFee", bid -> bid.proposedFee().amount());
        case HIGHEST_FEE -> ListOrder.highest("proposedFee", bid -> bid.proposedFee().amount());
        case HIGHEST_RATING -> ListOrder.highest("applicantRating", Application::applicantRating);
      };
    }
  }

  Page<Application> ofGig(UUID gigId, @Nullable Status status, Sort sort, PageQuery query) {
    return lists
        .of(Application.class)
        .with("gigId", gigId)
        .with("status", status)
        .sorted(sort.order())
        .page(query);
  }

  Page<Application> ofApplicant(UUID userId, @Nullable Status status, PageQuery query) {
    return lists
        .of(Application.class)
        .with("applicantId", userId)
        .with("status", status)
        .page(query);
  }

  /** Those for the campaign's own gigs; bids for crew further down belong to whoever hires it. */
  Page<Application> ofCampaign(
      UUID campaignId, @Nullable Status status, Sort sort, PageQuery query) {
    return lists
        .of(Application.class)
        .with("campaignId", campaignId)
        .with("status", status)
        .present("brandId")
        .sorted(sort.order())
        .page(query);
  }

  Page<Application> ofBrand(UUID brandId, @Nullable Status status, Age age, PageQuery query) {
    return lists
        .of(Application.class)
        .with("brandId", brandId)
        .with("status", status)
        .sorted(age.order())
        .page(query);
  }

  /** Those for the gigs that somebody has posted for themselves. */
  Page<Application> ofHirer(UUID hirerId, @Nullable Status status, Age age, PageQuery query) {
    return lists
        .of(Application.class)
        .with("hirerId", hirerId)
        .with("status", status)
        .absent("brandId")
        .sorted(age.order())
        .page(query);
  }

  /** Those of them that the caller may read. */
  Page<Application> named(List<UUID> ids, Caller caller) {
    return ByIds.page(
        ids,
        applications.findAll(ids).stream()
            .filter(application -> application.readableBy(caller))
            .toList());
  }
}
