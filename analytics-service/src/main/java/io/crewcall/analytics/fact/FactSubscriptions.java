package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.platform.messaging.Subscription;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Which topics facts come from, and whom each concerns. Of names and texts only the titles of gigs
 * are kept, which evidence speaks of; no figure reads another.
 */
@Configuration(proxyBeanMethods = false)
class FactSubscriptions {
  private final FactImport facts;

  FactSubscriptions(FactImport facts) {
    this.facts = facts;
  }

  @Bean
  Subscription<GigState> gigs() {
    return facts(
        GigState.class,
        event ->
            new FactEvent(
                Fact.Kind.GIG,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.CREATOR, event.data().creatorId())));
  }

  @Bean
  Subscription<ApplicationState> applications() {
    return facts(
        ApplicationState.class,
        event ->
            new FactEvent(
                Fact.Kind.APPLICATION,
                event,
                event.data(),
                Map.of(
                    Fact.Party.APPLICANT, event.data().applicantId(),
                    Fact.Party.HIRER, event.data().hirerId())));
  }

  @Bean
  Subscription<InvitationState> invitations() {
    return facts(
        InvitationState.class,
        event ->
            new FactEvent(
                Fact.Kind.INVITATION,
                event,
                event.data(),
                Map.of(Fact.Party.INVITED, event.data().userId())));
  }

  @Bean
  Subscription<EngagementState> engagements() {
    return facts(EngagementState.class, FactSubscriptions::engagement);
  }

  private static FactEvent engagement(Event<EngagementState> event) {
    EngagementState engagement = event.data();
    Map<Fact.Party, UUID> parties =
        Map.of(
            Fact.Party.WORKER, engagement.workerId(),
            Fact.Party.HIRER, engagement.hirerId());
    // The gig's skills count for who works under it, also when the gig is told later.
    FactEvent.Concern gig =
        new FactEvent.Concern(
            Fact.Kind.GIG, engagement.gigId(), Fact.Party.WORKER, engagement.workerId());
    return new FactEvent(Fact.Kind.ENGAGEMENT, event, engagement, parties, List.of(gig));
  }

  @Bean
  Subscription<ReviewState> reviews() {
    return facts(
        ReviewState.class,
        event ->
            new FactEvent(
                Fact.Kind.REVIEW,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SUBJECT, event.data().subjectId())));
  }

  @Bean
  Subscription<UserState> users() {
    return facts(
        UserState.class,
        event ->
            new FactEvent(
                Fact.Kind.USER,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SELF, event.data().userId())));
  }

  @Bean
  Subscription<InfluencerProfileState> influencers() {
    return facts(
        InfluencerProfileState.class,
        event ->
            new FactEvent(
                Fact.Kind.INFLUENCER_PROFILE,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SELF, event.data().userId())));
  }

  @Bean
  Subscription<CreativeProfileState> creatives() {
    return facts(
        CreativeProfileState.class,
        event ->
            new FactEvent(
                Fact.Kind.CREATIVE_PROFILE,
                event,
                withoutText(event.data()),
                Map.of(Fact.Party.SELF, event.data().userId())));
  }

  private <T extends AggregateState> Subscription<T> facts(
      Class<T> state, Function<Event<T>, FactEvent> fact) {
    return Subscription.toAll(state, events -> facts.append(events.stream().map(fact).toList()));
  }

  private static GigState withoutText(GigState gig) {
    return GigStateBuilder.builder()
        .gigId(gig.gigId())
        .creatorId(gig.creatorId())
        .brandId(gig.brandId())
        .campaignId(gig.campaignId())
        .parentEngagementId(gig.parentEngagementId())
        .depth(gig.depth())
        .title(gig.title())
        .description("")
        .type(gig.type())
        .status(gig.status())
        .roles(gig.roles())
        .city(gig.city())
        .remote(gig.remote())
        .deadline(gig.deadline())
        .createdAt(gig.createdAt())
        .publishedAt(gig.publishedAt())
        .build();
  }

  private static ReviewState withoutText(ReviewState review) {
    return ReviewStateBuilder.builder()
        .reviewId(review.reviewId())
        .engagementId(review.engagementId())
        .authorId(review.authorId())
        .subjectId(review.subjectId())
        .subjectSide(review.subjectSide())
        .rating(review.rating())
        .skills(review.skills())
        .fee(review.fee())
        .revealedAt(review.revealedAt())
        .visible(review.visible())
        .build();
  }

  private static UserState withoutText(UserState user) {
    return UserStateBuilder.builder()
        .userId(user.userId())
        .handle("")
        .displayName("")
        .languages(List.of())
        .roles(user.roles())
        .away(user.away())
        .createdAt(user.createdAt())
        .active(user.active())
        .erased(user.erased())
        .awayPeriods(user.awayPeriods())
        .build();
  }

  private static InfluencerProfileState withoutText(InfluencerProfileState profile) {
    return InfluencerProfileStateBuilder.builder()
        .userId(profile.userId())
        .platform(profile.platform())
        .accounts(
            profile.accounts().stream()
                .map(account ->
                    new InfluencerProfileState.Account(
                        account.platform(),
                        "",
                        account.followers(),
                        account.reach(),
                        account.verifiedAt()))
                .toList())
        .categories(profile.categories())
        .rateCard(profile.rateCard())
        .reels(profile.reels())
        .visible(profile.visible())
        .engagementRate(profile.engagementRate())
        .engagementRateByViews(profile.engagementRateByViews())
        .build();
  }

  private static CreativeProfileState withoutText(CreativeProfileState profile) {
    return CreativeProfileStateBuilder.builder()
        .userId(profile.userId())
        .professions(profile.professions())
        .skillTags(profile.skillTags())
        .dayRate(profile.dayRate())
        .projectRate(profile.projectRate())
        .reels(profile.reels())
        .unavailable(profile.unavailable())
        .visible(profile.visible())
        .build();
  }
}
