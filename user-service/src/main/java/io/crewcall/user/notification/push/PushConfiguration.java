package io.crewcall.user.notification.push;

import io.crewcall.user.notification.NotificationProperties;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Browsers can subscribe, and are sent to, where a key is configured. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {
  static final String KEY = "crewcall.notifications.push.private-key";

  @Bean
  PushEndpoints pushEndpoints(NotificationProperties properties) {
    return new PushEndpoints(properties.push().anyEndpoint());
  }

  @Bean
  @ConditionalOnProperty(KEY)
  Vapid vapid(NotificationProperties properties, Clock clock) {
    return new Vapid(properties.push(), clock);
  }
}
