package io.crewcall.user.privacy;

import io.crewcall.user.privacy.call.ServiceClient;
import io.crewcall.user.privacy.call.ServiceClientProperties;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The client for the direct calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PrivacyProperties.class, ServiceClientProperties.class})
class PrivacyConfiguration {

  @Bean
  ServiceClient serviceClient(
      PrivacyProperties properties, ServiceClientProperties client, JsonMapper json, Clock clock) {
    return new ServiceClient(properties.services(), properties.callTimeout(), client, json, clock);
  }
}
