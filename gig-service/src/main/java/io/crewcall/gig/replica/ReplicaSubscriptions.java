package io.crewcall.gig.replica;

import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which foreign events are listened to. */
@Configuration(proxyBeanMethods = false)
class ReplicaSubscriptions {

  @Bean
  Subscription<UserState> userEvents(Users users) {
    return Subscription.to(UserState.class, users::on);
  }

  @Bean
  Subscription<CreativeProfileState> profileEvents(ProfileSkills skills) {
    return Subscription.to(CreativeProfileState.class, skills::on);
  }

  @Bean
  Subscription<BrandState> brandEvents(Brands brands) {
    return Subscription.to(BrandState.class, brands::on);
  }

  @Bean
  Subscription<CampaignState> campaignEvents(Campaigns campaigns) {
    return Subscription.to(CampaignState.class, campaigns::on);
  }

  @Bean
  Subscription<BlockState> blockEvents(Blocks blocks) {
    return Subscription.to(BlockState.class, blocks::on);
  }

  @Bean
  Subscription<AssetState> assetEvents(MediaAssets assets) {
    return Subscription.to(AssetState.class, assets::on);
  }

  @Bean
  Subscription<SkillState> skillEvents(Skills skills) {
    return Subscription.to(SkillState.class, skills::on);
  }

  @Bean
  Subscription<BrainsListState> brainsListEvents(BrainsLists lists) {
    return Subscription.to(BrainsListState.class, lists::on);
  }
}
