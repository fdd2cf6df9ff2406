package io.crewcall.brand.hirer;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.platform.messaging.Subscription;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what is known of brands as hirers; what was done for no brand is not kept. */
@Configuration(proxyBeanMethods = false)
class HirerEventListener {

  @Bean
  Subscription<GigState> brandGigs(BrandGigRepository gigs) {
    return Subscription.to(
            GigState.class,
            event -> {
              UUID brandId = event.data().brandId();
              if (brandId != null) {
                gigs.renew(
                    event.subject(),
                    BrandGig::new,
                    event.version(),
                    gig -> gig.take(brandId, event.data()));
              }
            })
        .inBatches();
  }

  @Bean
  Subscription<EngagementState> brandEngagements(BrandEngagementRepository engagements) {
    return Subscription.to(
            EngagementState.class,
            event -> {
              UUID brandId = event.data().brandId();
              if (brandId != null) {
                engagements.renew(
                    event.subject(),
                    BrandEngagement::new,
                    event.version(),
                    engagement -> engagement.take(brandId, event.data()));
              }
            })
        .inBatches();
  }

  /** Of hirers alone; reviews of work without a fee feed no figure. */
  @Bean
  Subscription<ReviewState> hirerReviews(HirerReviewRepository reviews) {
    return Subscription.to(
            ReviewState.class,
            event -> {
              if (event.data().subjectSide().equals("HIRER") && event.data().fee() > 0) {
                reviews.renew(
                    event.subject(),
                    HirerReview::new,
                    event.version(),
                    review -> review.take(event.data()));
              }
            })
        .inBatches();
  }
}
