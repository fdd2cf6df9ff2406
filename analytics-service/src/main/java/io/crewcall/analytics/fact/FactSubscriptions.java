package io.crewcall.analytics.fact;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which topics facts come from, and whom each concerns. Names and texts are not kept: no figure
 * reads.
 */
@Configuration(proxyBeanMethods = false)
class FactSubscriptions {
  private final FactStore facts;

  FactSubscriptions(FactStore facts) {
    this.facts = facts;
  }

  @Bean
  Subscription<GigState> gigs() {
    return Subscription.to(
        GigState.class,
        event -> {
          GigState gig = event.data();
          facts.store(
              Fact.Kind.GIG, event, withoutText(gig), Map.of(Fact.Party.CREATOR, gig.creatorId()));
        });
  }

  @Bean
  Subscription<ApplicationState> applications() {
    return Subscription.to(
        ApplicationState.class,
        event ->
            facts.store(
                Fact.Kind.APPLICATION,
                event,
                event.data(),
                Map.of(
                    Fact.Party.APPLICANT, event.data().applicantId(),
                    Fact.Party.HIRER, event.data().hirerId())));
  }

  @Bean
  Subscription<InvitationState> invitations() {
    return Subscription.to(
        InvitationState.class,
        event ->
            facts.store(
                Fact.Kind.INVITATION,
                event,
                event.data(),
                Map.of(Fact.Party.INVITED, event.data().userId())));
  }

  @Bean
  Subscription<EngagementState> engagements() {
    return Subscription.to(
        EngagementState.class,
        event -> {
          EngagementState engagement = event.data();
          // The gig's skills count for who works under it, also when the gig is told later.
          facts.concern(
              Fact.Kind.GIG, engagement.gigId(), Fact.Party.WORKER, engagement.workerId());
          facts.store(
              Fact.Kind.ENGAGEMENT,
              event,
              engagement,
              Map.of(
                  Fact.Party.WORKER, engagement.workerId(),
                  Fact.Party.HIRER, engagement.hirerId()));
        });
  }

  @Bean
  Subscription<ReviewState> reviews() {
    return Subscription.to(
        ReviewState.class,
        event ->
            facts.store(
                Fact.Kind.REVIEW,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SUBJECT, event.data().subjectId())));
  }

  @Bean
  Subscription<UserState> users() {
    return Subscription.to(
        UserState.class,
        event -> {
          boolean news =
              facts.store(
                  Fact.Kind.USER,
                  event,
                  withoutText(event.data()),
                  Map.of(Fact.Party.SELF, event.data().userId()));
          if (news) {
            facts.storeAway(event);
          }
        });
  }

  @Bean
  Subscription<InfluencerProfileState> influencers() {
    return Subscription.to(
        InfluencerProfileState.class,
        event ->
            facts.store(
                Fact.Kind.INFLUENCER_PROFILE,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SELF, event.data().userId())));
  }

  @Bean
  Subscription<CreativeProfileState> creatives() {
    return Subscription.to(
        CreativeProfileState.class,
        event ->
            facts.store(
                Fact.Kind.CREATIVE_PROFILE,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SELF, event.data().userId())));
  }

  private static GigState withoutText(GigState gig) {
    return new GigState(
        gig.gigId(),
        gig.creatorId(),
        gig.brandId(),
        gig.campaignId(),
        gig.parentEngagementId(),
        gig.depth(),
        "",
        "",
        gig.type(),
        gig.status(),
        gig.roles(),
        gig.city(),
        gig.remote(),
        gig.deadline(),
        gig.createdAt(),
        gig.publishedAt());
  }

  private static ReviewState withoutText(ReviewState review) {
    return new ReviewState(
        review.reviewId(),
        review.engagementId(),
        review.authorId(),
        review.subjectId(),
        review.subjectSide(),
        review.rating(),
        null,
        review.skills(),
        review.fee(),
        review.revealedAt(),
        review.visible());
  }

  private static UserState withoutText(UserState user) {
    return new UserState(
        user.userId(),
        "",
        "",
        null,
        null,
        null,
        null,
        List.of(),
        user.roles(),
        user.away(),
        user.createdAt(),
        user.active(),
        user.erased(),
        user.awayPeriods());
  }

  private static InfluencerProfileState withoutText(InfluencerProfileState profile) {
    return new InfluencerProfileState(
        profile.userId(),
        profile.platform(),
        profile.accounts().stream()
            .map(account ->
                new InfluencerProfileState.Account(
                    account.platform(),
                    "",
                    account.followers(),
                    account.reach(),
                    account.verifiedAt()))
            .toList(),
        profile.categories(),
        null,
        profile.rateCard(),
        profile.reels(),
        profile.visible(),
        profile.engagementRate(),
        profile.engagementRateByViews());
  }

  private static CreativeProfileState withoutText(CreativeProfileState profile) {
    return new CreativeProfileState(
        profile.userId(),
        profile.professions(),
        profile.skillTags(),
        null,
        null,
        profile.dayRate(),
        profile.projectRate(),
        profile.reels(),
        profile.unavailable(),
        profile.visible());
  }
}
