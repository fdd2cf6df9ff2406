package io.crewcall.user.notification.feed;

import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.TeamInvitationState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which events notifications are made of. */
@Configuration(proxyBeanMethods = false)
class FeedSubscriptions {

  @Bean
  Subscription<GigState> gigsForNotifications(Replicas replicas) {
    return Subscription.to(GigState.class, replicas::on);
  }

  @Bean
  Subscription<BrandState> brandsForNotifications(Replicas replicas) {
    return Subscription.to(BrandState.class, replicas::onBrand);
  }

  @Bean
  Subscription<ApplicationState> applicationsForNotifications(ApplicationNotices notices) {
    return Subscription.to(ApplicationState.class, notices::on);
  }

  @Bean
  Subscription<InvitationState> invitationsForNotifications(InvitationNotices notices) {
    return Subscription.to(InvitationState.class, notices::on);
  }

  @Bean
  Subscription<EngagementState> engagementsForNotifications(EngagementNotices notices) {
    return Subscription.to(EngagementState.class, notices::on);
  }

  @Bean
  Subscription<ReviewState> reviewsForNotifications(ReviewNotices notices) {
    return Subscription.to(ReviewState.class, notices::on);
  }

  @Bean
  Subscription<TestimonialState> testimonialsForNotifications(TestimonialNotices notices) {
    return Subscription.to(TestimonialState.class, notices::on);
  }

  @Bean
  Subscription<TeamInvitationState> teamInvitationsForNotifications(TeamNotices notices) {
    return Subscription.to(TeamInvitationState.class, notices::on);
  }

  @Bean
  Subscription<AccountState> accountsForNotifications(AccountNotices notices) {
    return Subscription.to(AccountState.class, notices::on);
  }
}
