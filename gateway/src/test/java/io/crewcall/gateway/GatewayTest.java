package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ground of the tests: the gateway before ten servers that play the services. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.gateway.max-body=100KB",
      "crewcall.gateway.limits.address.requests=100000",
      "crewcall.gateway.limits.user.requests=100000",
      "crewcall.gateway.limits.sign-in.requests=100000",
      "crewcall.gateway.limits.refused-token.requests=100000",
      "crewcall.gateway.docs-public=true",
      "crewcall.gateway.allowed-origins=https://dashboard.test https://studio.test,https://app.test",
      "crewcall.gateway.health-timeout=1s",
      "crewcall.gateway.patience.answer=2s"
    })
@RealServers(postgres = false, kafka = false, sharedContext = true)
abstract class GatewayTest {
  static final Map<String, Upstream> SERVICES = new TreeMap<>();
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Autowired TestHttp http;
  @Autowired TestTokens tokens;

  static {
    Routes.services().forEach(name -> SERVICES.put(name, new Upstream(name)));
  }

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry properties) {
    for (String service : Routes.services()) {
      Upstream upstream = service(service);
      properties.add("crewcall.gateway.services." + service, upstream::uri);
      properties.add(
          "crewcall.gateway.health." + service,
          () -> upstream.uri() + "/actuator/health/readiness");
    }
  }

  static Upstream service(String name) {
    return SERVICES.get(name);
  }

  /** What the gateway answered. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode body() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return String.join("|", response.headers().allValues(name));
    }

    /** What a service was told in a header; empty when it was not. */
    String told(String header) {
      StringBuilder all = new StringBuilder();
      body()
          .path("headers")
          .path(header)
          .forEach(value -> all.append(all.isEmpty() ? "" : "|").append(value.asString()));
      return all.toString();
    }

    Answer expect(int status) {
      assertThat(status()).as(new String(response.body())).isEqualTo(status);
      return this;
    }

    Answer refused(int status, String code) {
      expect(status);
      assertThat(header("content-type")).startsWith("application/problem+json");
      assertThat(body().path("code").asString()).isEqualTo(code);
      assertThat(body().path("requestId").asString()).isEqualTo(header("x-request-id"));
      return this;
    }
  }

  /** A request without a token. */
  Answer anonymous(String method, String path, String... headers) {
    return call(method, path, null, headers);
  }

  /** A request of somebody signed in. */
  Answer signedIn(String method, String path, @Nullable String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Authorization";
    all[headers.length + 1] = tokens.bearer(UUID.randomUUID(), Role.BRAND);
    return call(method, path, body, all);
  }

  Answer call(String method, String path, @Nullable String body, String... headers) {
    return send(http.baseUrl(), method, path, body, headers);
  }

  static Answer send(
      String gateway, String method, String path, @Nullable String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
