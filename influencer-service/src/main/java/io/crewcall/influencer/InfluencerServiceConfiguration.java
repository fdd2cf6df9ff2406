package io.crewcall.influencer;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.influencer.PostState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.profiles.ProfileOwnerConfiguration;
import io.crewcall.platform.profiles.ProfileOwners;
import io.crewcall.platform.reels.ReelConfiguration;
import io.crewcall.platform.reels.ReelOwner;
import io.crewcall.platform.reels.ReelRules;
import io.crewcall.platform.replicas.person.PersonCardConfiguration;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.security.AccessRules;
import io.crewcall.platform.security.Scopes;
import io.crewcall.platform.vocabulary.VocabularyConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** What this service opens, and which topics it owns. */
@Configuration(proxyBeanMethods = false)
@Import({
  ProfileOwnerConfiguration.class,
  PersonCardConfiguration.class,
  ReelConfiguration.class,
  VocabularyConfiguration.class
})
class InfluencerServiceConfiguration {
  private static final String ME = "/api/v1/influencers/me";

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/v1/categories/changes/**")
            .access(Scopes.admin(Scopes.REFERENCE_DATA))
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/api/v1/categories")
            .permitAll()
            .requestMatchers(HttpMethod.GET, ME, ME + "/**")
            .authenticated()
            .requestMatchers(ME, ME + "/**")
            .hasRole("INFLUENCER")
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/influencers",
                "/api/v1/influencers/{userId}",
                "/api/v1/influencers/{userId}/**")
            .permitAll();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(InfluencerProfileState.class, PostState.class, CategoryState.class);
  }

  @Bean
  Subscription<ScorecardState> scorecardEvents(PersonCards cards) {
    return Subscription.to(ScorecardState.class, cards::onScorecard).inBatches();
  }

  @Bean
  Subscription<InfluencerProfileState> influencerCards(PersonCards cards) {
    return Subscription.to(InfluencerProfileState.class, cards::onInfluencer).inBatches();
  }

  @Bean
  Subscription<CreativeProfileState> creativeCards(PersonCards cards) {
    return Subscription.to(CreativeProfileState.class, cards::onCreative).inBatches();
  }

  @Bean
  Subscription<AssetState> mediaEvents(ReelRules rules, ReelOwner reels) {
    return Subscription.to(AssetState.class, event -> rules.on(event, reels));
  }

  @Bean
  Subscription<UserState> userEvents(ProfileOwners owners) {
    return Subscription.to(UserState.class, owners::on);
  }
}
