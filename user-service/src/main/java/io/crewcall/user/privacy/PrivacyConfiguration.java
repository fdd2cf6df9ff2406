package io.crewcall.user.privacy;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The client for the direct calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PrivacyProperties.class, ServiceClientProperties.class})
class PrivacyConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  @Bean
  ServiceCalls serviceCalls(
      PrivacyProperties properties, ServiceClientProperties client, JsonMapper json, Clock clock) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    requests.setReadTimeout(properties.callTimeout());
    RestClient http = RestClient.builder().requestFactory(requests).build();
    return new ServiceCalls(http, new ServiceToken(http, client, clock), properties, json);
  }
}
