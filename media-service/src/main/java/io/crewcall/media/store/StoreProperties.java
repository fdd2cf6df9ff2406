package io.crewcall.media.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the object store is. Keys have no defaults: without them the service does not start.
 *
 * @param endpoint as this service reaches it
 * @param publicEndpoint as clients reach it; the same when not given
 * @param region part of every signature
 * @param linkLife how long a link to read stays good
 * @param uploadLife how long an upload form stays good
 */
@ConfigurationProperties("crewcall.s3")
record StoreProperties(
    URI endpoint,
    @Nullable URI publicEndpoint,
    String accessKey,
    String secretKey,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("15m") Duration linkLife,
    @DefaultValue("30m") Duration uploadLife) {

  URI reachableByClients() {
    return publicEndpoint == null ? endpoint : publicEndpoint;
  }
}
