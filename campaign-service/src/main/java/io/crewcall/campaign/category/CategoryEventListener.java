package io.crewcall.campaign.category;

import io.crewcall.contracts.influencer.CategoryState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copy of the categories. */
@Configuration(proxyBeanMethods = false)
class CategoryEventListener {

  @Bean
  Subscription<CategoryState> categories(CategoryReplicaRepository categories) {
    return Subscription.to(CategoryState.class, categories::on);
  }
}
