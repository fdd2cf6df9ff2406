package io.crewcall.search.index;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Elasticsearch's REST API as JSON trees over Elastic's own low-level client. */
@Component
public class Elasticsearch {
  private static final int CONNECTIONS = 24;

  private final Rest5Client client;
  private final DocumentJson json;

  Elasticsearch(ElasticsearchProperties properties, DocumentJson json) {
    String credentials = properties.username() + ":" + properties.password();
    String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    this.json = json;
    this.client =
        Rest5Client.builder(properties.url())
            .setDefaultHeaders(
                new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic)})
            .setConnectionConfigCallback(
                connection -> connection.setConnectTimeout(Timeout.ofSeconds(2)))
            .setRequestConfigCallback(request ->
                request
                    .setConnectionRequestTimeout(Timeout.ofSeconds(2))
                    .setResponseTimeout(
                        Timeout.ofMilliseconds(properties.responseTimeout().toMillis())))
            .setConnectionManagerCallback(connections ->
                connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .build();
  }

  /**
   * What Elasticsearch answered.
   *
   * @param status any that is no matter of time; a refusal is an answer too
   */
  public record Answer(int status, JsonNode body) {
    public boolean ok() {
      return status < 300;
    }

    /**
     * The body of a successful answer.
     *
     * @throws IllegalStateException when it was refused: a fault in what this service asked
     */
    public JsonNode orThrow() {
      if (!ok()) {
        throw new IllegalStateException("Elasticsearch refused: " + body);
      }
      return body;
    }
  }

  /**
   * @throws IndexUnavailableException when there is no answer, or one that says "not now"
   */
  public Answer call(String method, String path, @Nullable JsonNode body) {
    Request request = new Request(method, path);
    if (body != null) {
      request.setJsonEntity(json.write(body));
    }
    try {
      return read(client.performRequest(request));
    } catch (ResponseException refused) {
      return read(refused.getResponse());
    } catch (IOException away) {
      throw new IndexUnavailableException("no answer from Elasticsearch", away);
    } catch (RuntimeException stopped) {
      if (stopped.getCause() instanceof IllegalStateException) {
        // The client's connections were closed under it, as at the end of this process.
        throw new IndexUnavailableException("no connection to Elasticsearch", stopped);
      }
      throw stopped;
    }
  }

  private Answer read(Response response) {
    int status = response.getStatusCode();
    // Credentials that are refused are put right by people, and events wait for that too.
    if (status >= 500 || status == 429 || status == 401 || status == 403) {
      throw new IndexUnavailableException("Elasticsearch answered " + status);
    }
    try {
      HttpEntity entity = response.getEntity();
      String text = entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
      return new Answer(
          status, text == null || text.isBlank() ? MissingNode.getInstance() : json.parse(text));
    } catch (IOException | ParseException broken) {
      throw new IndexUnavailableException("unreadable answer from Elasticsearch", broken);
    }
  }

  @PreDestroy
  void close() throws IOException {
    client.close();
  }
}
