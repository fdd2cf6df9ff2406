package io.crewcall.testsupport;

import io.crewcall.contracts.Role;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * HTTP to the service under test, over a real connection, as different people. Needs {@code
 * webEnvironment = RANDOM_PORT}. Redirects are not followed.
 */
public final class TestHttp {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final Environment environment;
  private final TestTokens tokens;

  TestHttp(Environment environment, TestTokens tokens) {
    this.environment = environment;
    this.tokens = tokens;
  }

  /** Nobody: no {@code Authorization} header. */
  public RestTestClient anonymous() {
    return client().build();
  }

  /** A person with these roles; the token is good for 15 minutes. */
  public RestTestClient as(UUID userId, Role... roles) {
    return with(tokens.bearer(userId, roles));
  }

  /** Whoever this {@code Authorization} header says. */
  public RestTestClient with(String authorization) {
    return client().defaultHeader(HttpHeaders.AUTHORIZATION, authorization).build();
  }

  /** Scheme, host and port of the service. */
  public String baseUrl() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }

  private RestTestClient.Builder<?> client() {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(CLIENT);
    requests.setReadTimeout(TIMEOUT);
    return RestTestClient.bindToServer(requests).baseUrl(baseUrl());
  }
}
