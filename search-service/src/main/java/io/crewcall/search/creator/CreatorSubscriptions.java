package io.crewcall.search.creator;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose events make up a creator's document. */
@Configuration(proxyBeanMethods = false)
class CreatorSubscriptions {

  @Bean
  Subscription<UserState> users(CreatorProjection creators, Indices indices) {
    return creators.users(indices.of(Kind.CREATORS));
  }

  @Bean
  Subscription<InfluencerProfileState> influencers(CreatorProjection creators, Indices indices) {
    return creators.influencers(indices.of(Kind.CREATORS));
  }

  @Bean
  Subscription<CreativeProfileState> creatives(CreatorProjection creators, Indices indices) {
    return creators.creatives(indices.of(Kind.CREATORS));
  }

  @Bean
  Subscription<BlockState> blocks(CreatorProjection creators, Indices indices) {
    return creators.blocks(indices.of(Kind.CREATORS));
  }

  @Bean
  Subscription<ScorecardState> scorecards(CreatorProjection creators, Indices indices) {
    return creators.scorecards(indices.of(Kind.CREATORS));
  }
}
