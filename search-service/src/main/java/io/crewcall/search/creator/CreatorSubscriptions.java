package io.crewcall.search.creator;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.creator.CreatorDocument.Part;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose events make up a creator's document. */
@Configuration(proxyBeanMethods = false)
class CreatorSubscriptions {

  @Bean
  Subscription<UserState> users(CreatorIndex index) {
    return Subscription.to(
        UserState.class,
        event ->
            index.update(
                event.subject(),
                event.version(),
                CreatorDocument::user,
                document -> document.withUser(new Part<>(event.version(), event.data()))));
  }

  @Bean
  Subscription<InfluencerProfileState> influencers(CreatorIndex index) {
    return Subscription.to(
        InfluencerProfileState.class,
        event ->
            index.update(
                event.data().userId(),
                event.version(),
                CreatorDocument::influencer,
                document -> document.withInfluencer(new Part<>(event.version(), event.data()))));
  }

  @Bean
  Subscription<CreativeProfileState> creatives(CreatorIndex index) {
    return Subscription.to(
        CreativeProfileState.class,
        event ->
            index.update(
                event.data().userId(),
                event.version(),
                CreatorDocument::creative,
                document -> document.withCreative(new Part<>(event.version(), event.data()))));
  }

  @Bean
  Subscription<ScorecardState> scorecards(CreatorIndex index) {
    return Subscription.to(
        ScorecardState.class,
        event ->
            index.update(
                event.data().userId(),
                event.version(),
                CreatorDocument::scorecard,
                document -> document.withScorecard(new Part<>(event.version(), event.data()))));
  }
}
