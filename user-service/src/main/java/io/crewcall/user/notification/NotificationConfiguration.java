package io.crewcall.user.notification;

import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.messaging.OwnedTopics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notifications' settings, and the topic of the mails they ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

  @Bean
  OwnedTopics mailTopic() {
    return OwnedTopics.of(MailRequest.class);
  }
}
