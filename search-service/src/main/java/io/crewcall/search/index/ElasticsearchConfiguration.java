package io.crewcall.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Elastic's Java client with bounded waits. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {
  private static final int CONNECTIONS = 24;
  private static final Timeout CONNECT = Timeout.ofSeconds(2);

  @Bean
  Rest5Client elasticsearchConnections(ElasticsearchProperties properties) {
    String credentials = properties.username() + ":" + properties.password();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    Timeout response = Timeout.ofMilliseconds(properties.responseTimeout().toMillis());
    return Rest5Client.builder(properties.url())
        .setDefaultHeaders(
            new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic)})
        .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT))
        .setRequestConfigCallback(
            request -> request.setConnectionRequestTimeout(CONNECT).setResponseTimeout(response))
        .setConnectionManagerCallback(
            connections -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
        .build();
  }

  /**
   * Reads documents leniently, where the API is strict: while a new version is rolled out, either
   * version reads documents that the other one wrote.
   */
  @Bean(destroyMethod = "")
  ElasticsearchClient elasticsearchClient(Rest5Client connections) {
    JsonMapper json =
        JsonMapper.builder()
            .disable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    return new ElasticsearchClient(
        new Rest5ClientTransport(connections, new Jackson3JsonpMapper(json)));
  }
}
