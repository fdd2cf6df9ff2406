package io.crewcall.creative;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.messaging.Subscription;
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
@Import({PersonCardConfiguration.class, ReelConfiguration.class, VocabularyConfiguration.class})
class CreativeServiceConfiguration {
  private static final String ME = "/api/v1/creatives/me";

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers("/api/v1/skills/changes/**", "/api/v1/skills/unknown")
            .access(Scopes.admin(Scopes.REFERENCE_DATA))
            .requestMatchers(
                HttpMethod.GET,
                "/v3/api-docs/**",
                "/api/v1/professions",
                "/api/v1/skills",
                "/api/v1/skills/{skillId}")
            .permitAll()
            .requestMatchers(HttpMethod.GET, ME, ME + "/**")
            .authenticated()
            // Any user can be credited, and decides about it.
            .requestMatchers(ME + "/credits/**")
            .authenticated()
            .requestMatchers(ME, ME + "/**")
            .hasRole("CREATIVE")
            .requestMatchers(
                HttpMethod.GET,
                "/api/v1/creatives",
                "/api/v1/creatives/{userId}",
                "/api/v1/creatives/{userId}/**")
            .permitAll();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(CreativeProfileState.class, SkillState.class);
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
}
