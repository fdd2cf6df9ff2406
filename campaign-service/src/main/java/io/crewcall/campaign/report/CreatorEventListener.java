package io.crewcall.campaign.report;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the replicas of creators' public figures. */
@Configuration(proxyBeanMethods = false)
class CreatorEventListener {

  @Bean
  Subscription<InfluencerProfileState> influencerProfiles(AudienceReplicaRepository audiences) {
    return Subscription.to(
            InfluencerProfileState.class,
            event ->
                audiences.renew(
                    event.data().userId(),
                    AudienceReplica::new,
                    event.version(),
                    audience -> audience.take(event.data())))
        .inBatches();
  }

  @Bean
  Subscription<ScorecardState> scorecards(ScorecardReplicaRepository scorecards) {
    return Subscription.to(
            ScorecardState.class,
            event ->
                scorecards.renew(
                    event.data().userId(),
                    ScorecardReplica::new,
                    event.version(),
                    card -> card.take(event.data())))
        .inBatches();
  }
}
