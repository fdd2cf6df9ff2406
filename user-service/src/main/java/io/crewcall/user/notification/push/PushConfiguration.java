package io.crewcall.user.notification.push;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Web Push, where a key is configured; without one browsers cannot subscribe. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

  @Bean
  PushEndpoints pushEndpoints(NotificationProperties properties) {
    return new PushEndpoints(properties.push().anyEndpoint());
  }

  /** With a key. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("crewcall.notifications.push.private-key")
  static class Configured {

    @Bean
    Vapid vapid(NotificationProperties properties, Clock clock) {
      return new Vapid(properties.push(), clock);
    }

    @Bean
    WebPushSender webPushSender(Vapid vapid, PushEndpoints endpoints) {
      return new WebPushSender(vapid, endpoints);
    }

    @Bean
    RecurringJob pushMessages(PushQueue queue, NotificationProperties properties) {
      return RecurringJob.named("push-messages")
          .every(properties.timers().interval())
          .runUntilIdle(queue::run);
    }

    @Bean
    PushQueue pushQueue(
        JdbcClient jdbc,
        NotificationService notifications,
        PushSender sender,
        JsonMapper json,
        MeterRegistry meters,
        Clock clock) {
      return new PushQueue(jdbc, notifications, sender, json, meters, clock);
    }
  }
}
