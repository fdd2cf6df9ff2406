package io.crewcall.brand.creator;

import io.crewcall.brand.creator.CreatorReplica.Rate;
import io.crewcall.brand.creator.RateCard.RateCardId;
import io.crewcall.brand.creator.RateCard.Source;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.block.BlockReplicaConfiguration;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import io.crewcall.platform.replicas.person.PersonCardConfiguration;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the replicas of people, their blocks and their prices. */
@Configuration(proxyBeanMethods = false)
@Import({
  UserReplicaConfiguration.class,
  BlockReplicaConfiguration.class,
  PersonCardConfiguration.class
})
class CreatorEventListener {

  @Bean
  Subscription<UserState> users(UserReplicaRepository users) {
    return Subscription.to(UserState.class, users::on).inBatches();
  }

  @Bean
  Subscription<BlockState> blocks(BlockReplicaRepository blocks) {
    return Subscription.to(BlockState.class, blocks::on).inBatches();
  }

  @Bean
  Subscription<InfluencerProfileState> influencerProfiles(
      RateCardRepository rateCards, PersonCards cards) {
    return Subscription.to(
            InfluencerProfileState.class,
            event -> {
              renew(
                  rateCards, event, event.data().userId(), Source.INFLUENCER, rates(event.data()));
              cards.onInfluencer(event);
            })
        .inBatches();
  }

  @Bean
  Subscription<CreativeProfileState> creativeProfiles(
      RateCardRepository rateCards, PersonCards cards) {
    return Subscription.to(
            CreativeProfileState.class,
            event -> {
              renew(rateCards, event, event.data().userId(), Source.CREATIVE, rates(event.data()));
              cards.onCreative(event);
            })
        .inBatches();
  }

  @Bean
  Subscription<ScorecardState> scorecards(PersonCards cards) {
    return Subscription.to(ScorecardState.class, cards::onScorecard).inBatches();
  }

  private static void renew(
      RateCardRepository rateCards, Event<?> event, UUID userId, Source source, List<Rate> rates) {
    rateCards.renew(
        new RateCardId(userId, source), RateCard::new, event.version(), card -> card.take(rates));
  }

  /** A profile that is not shown has no prices here either. */
  private static List<Rate> rates(InfluencerProfileState profile) {
    return !profile.visible()
        ? List.of()
        : profile.rateCard().stream()
            .map(rate -> new Rate(rate.deliverable(), rate.price()))
            .toList();
  }

  private static List<Rate> rates(CreativeProfileState profile) {
    List<Rate> rates = new ArrayList<>();
    if (profile.visible() && profile.projectRate() != null) {
      rates.add(new Rate("PROJECT", profile.projectRate()));
    }
    if (profile.visible() && profile.dayRate() != null) {
      rates.add(new Rate("DAY", profile.dayRate()));
    }
    return rates;
  }
}
