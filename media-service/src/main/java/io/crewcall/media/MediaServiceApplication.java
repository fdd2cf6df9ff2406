package io.crewcall.media;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.asset.PlaylistService;
import io.crewcall.media.asset.PublicFileService;
import io.crewcall.platform.messaging.OwnedTopics;
import io.crewcall.platform.security.AccessRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** media-service's process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MediaServiceApplication {
  public static void main(String[] args) {
    SpringApplication.run(MediaServiceApplication.class, args);
  }

  @Bean
  AccessRules accessRules() {
    return requests ->
        requests
            .requestMatchers(HttpMethod.GET, "/v3/api-docs/**")
            .permitAll()
            .requestMatchers(HttpMethod.GET, PublicFileService.ADDRESS + "/**")
            .permitAll()
            .requestMatchers(HttpMethod.HEAD, PublicFileService.ADDRESS + "/**")
            .permitAll()
            .requestMatchers(HttpMethod.GET, PlaylistService.ADDRESS + "/**")
            .permitAll()
            .requestMatchers(HttpMethod.HEAD, PlaylistService.ADDRESS + "/**")
            .permitAll()
            .requestMatchers("/api/v1/media/**")
            .authenticated();
  }

  @Bean
  OwnedTopics ownedTopics() {
    return OwnedTopics.of(AssetState.class);
  }
}
