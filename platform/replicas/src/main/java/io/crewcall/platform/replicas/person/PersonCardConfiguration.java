package io.crewcall.platform.replicas.person;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.refill.RefillConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Imported by services that show people's cards. */
@Configuration(proxyBeanMethods = false)
@Import(RefillConfiguration.class)
@AutoConfigurationPackage(basePackageClasses = PersonCard.class)
public class PersonCardConfiguration {

  @Bean
  PersonCards personCards(
      InfluencerCardRepository influencers,
      CreativeCardRepository creatives,
      ScorecardCardRepository scorecards) {
    return new PersonCards(influencers, creatives, scorecards);
  }

  @Bean
  Refill<InfluencerProfileState> influencerCardRefill(PersonCards cards) {
    return new Refill<>(InfluencerProfileState.class, cards::onInfluencer);
  }

  @Bean
  Refill<CreativeProfileState> creativeCardRefill(PersonCards cards) {
    return new Refill<>(CreativeProfileState.class, cards::onCreative);
  }

  @Bean
  Refill<ScorecardState> scorecardCardRefill(PersonCards cards) {
    return new Refill<>(ScorecardState.class, cards::onScorecard);
  }
}
