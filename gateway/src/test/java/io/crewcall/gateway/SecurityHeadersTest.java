package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.gateway.Gateways.Running;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told, on every answer. */
class SecurityHeadersTest extends GatewayTest {

  @Test
  void everyAnswerHasThemOnce() {
    for (Answer answer :
        List.of(
            anonymous("GET", "/api/v1/gigs"),
            anonymous("GET", "/api/v1/nothing"),
            anonymous("GET", "/api/v1/gigs;x"),
            call("POST", "/api/v1/gigs", "{}"),
            anonymous("GET", "/api/v1/gigs", "Authorization", "Bearer x"),
            anonymous("GET", "/api/v1/gigs", "Origin", "https://evil.test"))) {
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(answer.header("cross-origin-resource-policy")).isEqualTo("same-origin");
      assertThat(answer.header("content-security-policy")).contains("frame-ancestors 'none'");
      assertThat(answer.header("cache-control")).contains("no-store");
      assertThat(answer.header("strict-transport-security")).isEmpty();
      assertThat(answer.header("server")).isEmpty();
    }
    assertThat(anonymous("GET", "/api/v1/gigs").header("content-security-policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void whatAServiceSaysStands() {
    Answer page = anonymous("GET", "/oauth2/sign-in", "X-Do", "page").expect(200);
    assertThat(page.header("content-security-policy")).isEqualTo("default-src 'self'");
    assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
    Answer catalogue = signedIn("POST", "/api/v1/gigs", "{}", "X-Do", "created");
    assertThat(catalogue.header("cache-control")).isEqualTo("max-age=60");
  }

  @Test
  void encryptionIsInsistedOnOnlyWhereThereIsSome() {
    try (Running behind = Gateways.start("crewcall.gateway.limits.trusted-proxies=127.0.0.1/32")) {
      assertThat(
              send(behind.url(), "GET", "/api/v1/gigs", null, "X-Forwarded-Proto", "https")
                  .header("strict-transport-security"))
          .startsWith("max-age=31536000");
      Answer told =
          send(
              behind.url(),
              "GET",
              "/api/v1/gigs",
              null,
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-For",
              "1.2.3.4, 203.0.113.7");
      assertThat(told.told("x-forwarded-proto")).isEqualTo("https");
      assertThat(told.told("x-forwarded-for")).isEqualTo("203.0.113.7");
    }
  }

  @Test
  void originsAreNamedOneByOne() {
    assertThatThrownBy(
            () -> Gateways.start("crewcall.gateway.allowed-origins=https://*.crewcall.test"))
        .hasStackTraceContaining("allowed-origins are named one by one");
  }

  @Test
  void whatIsForOneConnectionEndsThere() {
    Answer answer =
        anonymous(
                "GET",
                "/api/v1/gigs",
                "TE",
                "trailers",
                "Keep-Alive",
                "timeout=5",
                "Proxy-Authorization",
                "Basic x",
                "Trailer",
                "X-After")
            .expect(200);
    for (String name : List.of("te", "keep-alive", "proxy-authorization", "trailer")) {
      assertThat(answer.told(name)).as(name).isEmpty();
    }
  }

  @Test
  void whatAConnectionNamesEndsThereToo() throws IOException {
    String answer =
        raw(
            "GET /api/v1/gigs HTTP/1.1",
            "Connection: close, X-Hop",
            "Connection: x-other",
            "X-Hop: secret-1",
            "X-Other: secret-2",
            "X-Kept: kept");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("kept").doesNotContain("secret-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api%2Fv1/gigs HTTP/1.1",
        "GET /api/v1/<gigs> HTTP/1.1",
        "TRACE /api/v1/gigs HTTP/1.1",
        "BREW /api/v1/gigs HTTP/1.1",
        "GET /api/v1/gigs?%s HTTP/1.1"
      })
  void whatTheContainerRefusesHasThemToo(String request) throws IOException {
    String answer = raw(request.replace("%s", "x".repeat(20_000)), "Connection: close");
    assertThat(answer)
        .matches("(?s)HTTP/1.1 [45].*")
        .containsIgnoringCase("x-content-type-options: nosniff")
        .containsIgnoringCase("x-frame-options: DENY")
        .containsIgnoringCase("x-request-id: ")
        .doesNotContain("\"requestId\":\"\"")
        .containsIgnoringCase("content-security-policy: default-src 'none'")
        .containsIgnoringCase("cache-control: no-");
  }

  private String raw(String request, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", URI.create(http.baseUrl()).getPort())) {
      socket.setSoTimeout(20_000);
      String head = request + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void nothingInternalIsReachedFromOutside() {
    for (String path :
        List.of(
            "/internal",
            "/internal/personal-data/1",
            "/api/v1/internal/personal-data/1",
            "/api/v1/users/../../internal/personal-data/1",
            "/api/v1/users/%2e%2e/%2e%2e/internal/personal-data/1",
            "//internal/personal-data/1",
            "/INTERNAL/personal-data/1")) {
      for (String method : List.of("GET", "POST", "DELETE")) {
        try {
          Answer answer = signedIn(method, path, null);
          assertThat(answer.status()).as(path).isIn(400, 403, 404, 405);
          assertThat(answer.header("x-upstream")).as(path).isEmpty();
        } catch (IllegalArgumentException notEvenAnAddress) {
          assertThat(path).contains("..");
        }
      }
    }
  }
}
