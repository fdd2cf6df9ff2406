package io.crewcall.user.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.person.PersonCardConfiguration;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.refill.RefillConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Copies of gigs, brands and what lists show of people, whose events notify nobody. */
@Configuration(proxyBeanMethods = false)
@Import({RefillConfiguration.class, UserReplicaConfiguration.class, PersonCardConfiguration.class})
class ReplicaConfiguration {
  private final GigReplicaRepository gigs;
  private final BrandReplicaRepository brands;

  ReplicaConfiguration(GigReplicaRepository gigs, BrandReplicaRepository brands) {
    this.gigs = gigs;
    this.brands = brands;
  }

  @Bean
  Subscription<GigState> gigReplicas() {
    return Subscription.to(GigState.class, this::onGig).inBatches();
  }

  @Bean
  Subscription<BrandState> brandReplicas() {
    return Subscription.to(BrandState.class, this::onBrand).inBatches();
  }

  @Bean
  Refill<GigState> gigRefill() {
    return new Refill<>(GigState.class, this::onGig);
  }

  @Bean
  Refill<BrandState> brandRefill() {
    return new Refill<>(BrandState.class, this::onBrand);
  }

  /** What lists show of people: their names from this service's own topic, as everywhere. */
  @Bean
  Subscription<UserState> userCards(UserReplicaRepository users) {
    return Subscription.to(UserState.class, users::on).inBatches();
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
  Subscription<ScorecardState> scorecardCards(PersonCards cards) {
    return Subscription.to(ScorecardState.class, cards::onScorecard).inBatches();
  }

  private void onGig(Event<GigState> event) {
    gigs.renew(event.subject(), GigReplica::new, event.version(), copy -> copy.take(event.data()));
  }

  private void onBrand(Event<BrandState> event) {
    brands.renew(
        event.subject(), BrandReplica::new, event.version(), copy -> copy.take(event.data()));
  }
}
