package io.crewcall.gig.replica;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.replicas.block.BlockReplicaConfiguration;
import io.crewcall.platform.replicas.block.BlockReplicaRepository;
import io.crewcall.platform.replicas.brand.BrandReplicaConfiguration;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import io.crewcall.platform.replicas.media.MediaAssetReplicaConfiguration;
import io.crewcall.platform.replicas.media.MediaAssetReplicaRepository;
import io.crewcall.platform.replicas.person.PersonCardConfiguration;
import io.crewcall.platform.replicas.person.PersonCards;
import io.crewcall.platform.replicas.refill.Refill;
import io.crewcall.platform.replicas.user.UserReplicaConfiguration;
import io.crewcall.platform.replicas.user.UserReplicaRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which foreign events are listened to. */
@Configuration(proxyBeanMethods = false)
@Import({
  UserReplicaConfiguration.class,
  BlockReplicaConfiguration.class,
  BrandReplicaConfiguration.class,
  MediaAssetReplicaConfiguration.class,
  PersonCardConfiguration.class
})
class ReplicaConfiguration {

  @Bean
  Subscription<UserState> userEvents(
      UserReplicaRepository users, JoiningDateRepository joiningDates) {
    return Subscription.to(
            UserState.class,
            event -> {
              users.on(event);
              joiningDates.update(event.data().userId(), event.data().createdAt());
            })
        .inBatches();
  }

  @Bean
  Subscription<CreativeProfileState> profileEvents(
      ProfileSkillsReplicaRepository profiles, PersonCards cards) {
    return Subscription.to(
            CreativeProfileState.class,
            event -> {
              profiles.on(event);
              cards.onCreative(event);
            })
        .inBatches();
  }

  @Bean
  Subscription<InfluencerProfileState> influencerEvents(PersonCards cards) {
    return Subscription.to(InfluencerProfileState.class, cards::onInfluencer).inBatches();
  }

  @Bean
  Subscription<ScorecardState> scorecardEvents(PersonCards cards, ApplicantRatingJob ratings) {
    return Subscription.to(
            ScorecardState.class,
            event -> {
              cards.onScorecard(event);
              ratings.changed(event.data().userId());
            })
        .inBatches();
  }

  @Bean
  Refill<ScorecardState> ratingRefill(ApplicantRatingJob ratings) {
    return new Refill<>(ScorecardState.class, event -> ratings.changed(event.data().userId()));
  }

  @Bean
  Subscription<BrandState> brandEvents(
      BrandReplicaRepository brands, BrandLogoReplicaRepository logos) {
    return Subscription.to(
        BrandState.class,
        event -> {
          brands.on(event);
          logos.on(event);
        });
  }

  @Bean
  Refill<BrandState> logoRefill(BrandLogoReplicaRepository logos) {
    return new Refill<>(BrandState.class, logos::on);
  }

  @Bean
  Subscription<CampaignState> campaignEvents(CampaignReplicaRepository campaigns) {
    return Subscription.to(CampaignState.class, campaigns::on);
  }

  @Bean
  Refill<CampaignState> campaignRefill(CampaignReplicaRepository campaigns) {
    return new Refill<>(CampaignState.class, campaigns::on);
  }

  @Bean
  Subscription<BlockState> blockEvents(BlockReplicaRepository blocks) {
    return Subscription.to(BlockState.class, blocks::on).inBatches();
  }

  @Bean
  Subscription<AssetState> assetEvents(MediaAssetReplicaRepository assets) {
    return Subscription.to(AssetState.class, assets::on).inBatches();
  }

  @Bean
  Subscription<SkillState> skillEvents(SkillReplicaRepository skills) {
    return Subscription.to(SkillState.class, skills::on).inBatches();
  }

  @Bean
  Subscription<BrainsListState> brainsListEvents(BrainsListReplicaRepository lists) {
    return Subscription.to(BrainsListState.class, lists::on).inBatches();
  }
}
