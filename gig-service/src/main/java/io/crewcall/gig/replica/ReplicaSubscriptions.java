package io.crewcall.gig.replica;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.campaign.CampaignState;
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
  Subscription<BrandState> brandEvents(Brands brands) {
    return Subscription.to(BrandState.class, brands::on);
  }

  @Bean
  Subscription<CampaignState> campaignEvents(Campaigns campaigns) {
    return Subscription.to(CampaignState.class, campaigns::on);
  }
}
