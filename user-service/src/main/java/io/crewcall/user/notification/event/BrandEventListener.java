package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.platform.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the names of brands; no event of a brand notifies anybody. */
@Configuration(proxyBeanMethods = false)
class BrandEventListener {
  private final BrandReplicaRepository brands;

  BrandEventListener(BrandReplicaRepository brands) {
    this.brands = brands;
  }

  @Bean
  Subscription<BrandState> brandsForNotifications() {
    return Subscription.to(BrandState.class, this::on);
  }

  private void on(Event<BrandState> event) {
    brands.renew(
        event.subject(), BrandReplica::new, event.version(), copy -> copy.take(event.data()));
  }
}
