package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.gateway.Gateways.Running;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web clients as browsers get them. */
class WebClientTest extends GatewayTest {
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  @ParameterizedTest
  @CsvSource({
    "/, Crewcall",
    "/discover?q=food&city=Pune, Crewcall",
    "/influencers/0199d2a4-6f00-7000-8000-000000000001, Crewcall",
    "/apple, Crewcall",
    "/app, Crewcall for creators",
    "/app/, Crewcall for creators",
    "/app/gigs/0199d2a4-6f00-7000-8000-000000000001, Crewcall for creators"
  })
  void anAddressOfAScreenIsItsClientsPage(String address, String title) {
    Answer page = anonymous("GET", address, "Accept", BROWSER).expect(200);
    assertThat(text(page)).contains("<title>" + title + "</title>");
    assertThat(page.header("content-type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    assertThat(page.header("cache-control")).isEqualTo("no-cache");
    assertThat(page.header("vary")).containsIgnoringCase("accept-encoding");
  }

  @Test
  void aPageRunsOwnScriptsOnlyAndNoTextBecomesOne() {
    Answer page = anonymous("GET", "/", "Accept", BROWSER).expect(200);
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self';")
        .contains("frame-ancestors 'none'")
        .contains("form-action 'self'")
        .contains("base-uri 'none'")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "|");
    assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(page.header("x-frame-options")).isEqualTo("DENY");
    assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
    assertThat(page.header("set-cookie")).isEmpty();
  }

  @Test
  void picturesFilmsAndUploadsMayUseTheStoreAndNothingElseMay() {
    try (Running withStore =
        Gateways.start("crewcall.gateway.web.store-origins=https://files.test:9000/bucket")) {
      assertThat(
              send(withStore.url(), "GET", "/app/work", null, "Accept", BROWSER)
                  .header("content-security-policy")
                  .split("; "))
          .contains(
              "img-src 'self' https://files.test:9000 data: blob:",
              "media-src 'self' https://files.test:9000 blob:",
              "connect-src 'self' https://files.test:9000",
              "script-src 'self'",
              "style-src 'self'",
              "form-action 'self'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "https:", "files.test", "https://files.test; script-src *"})
  void whatIsNoOriginOfAStoreStopsTheStart(String origin) {
    assertThatThrownBy(() -> Gateways.start("crewcall.gateway.web.store-origins=" + origin))
        .hasStackTraceContaining("store-origins");
  }

  @Test
  void aPageThatIsKnownIsNotSentAgain() {
    Answer page = anonymous("GET", "/", "Accept", BROWSER).expect(200);
    Answer again =
        anonymous("GET", "/discover", "Accept", BROWSER, "If-None-Match", page.header("etag"));
    again.expect(304);
    assertThat(again.response().body()).isEmpty();
    assertThat(
            anonymous("GET", "/app", "Accept", BROWSER, "If-None-Match", page.header("etag"))
                .status())
        .as("another client's page is another")
        .isEqualTo(200);
  }

  @Test
  void whatAPageNamesIsThereAndKeptForEver() throws IOException {
    for (String client : List.of("/", "/app")) {
      Matcher named =
          Pattern.compile("\"(/assets/[^\"]+)\"")
              .matcher(text(anonymous("GET", client, "Accept", BROWSER)));
      int files = 0;
      while (named.find()) {
        files++;
        Answer plain = anonymous("GET", named.group(1)).expect(200);
        assertThat(plain.header("cache-control"))
            .contains("max-age=31536000")
            .contains("public")
            .contains("immutable");
        assertThat(plain.header("content-type")).containsAnyOf("javascript", "text/css");
        Answer packed = anonymous("GET", named.group(1), "Accept-Encoding", "br, gzip").expect(200);
        assertThat(packed.header("content-encoding")).isEqualTo("gzip");
        assertThat(packed.header("vary")).containsIgnoringCase("accept-encoding");
        assertThat(packed.response().body()).hasSizeLessThan(plain.response().body().length);
        assertThat(unpacked(packed)).isEqualTo(plain.response().body());
      }
      assertThat(files).isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aPageIsSentCompressed() throws IOException {
    Answer page = anonymous("GET", "/", "Accept", BROWSER, "Accept-Encoding", "gzip").expect(200);
    assertThat(page.header("content-encoding")).isEqualTo("gzip");
    assertThat(new String(unpacked(page), UTF_8))
        .isEqualTo(text(anonymous("GET", "/", "Accept", BROWSER)));
    assertThat(page.header("etag"))
        .isNotEqualTo(anonymous("GET", "/", "Accept", BROWSER).header("etag"));
  }

  @ParameterizedTest
  @CsvSource({
    "/icon.svg, image/svg+xml",
    "/app/icon-maskable.svg, image/svg+xml",
    "/app/manifest.json, application/json",
    "/app-worker.js, text/javascript"
  })
  void filesThatKeepTheirNameAreAskedForAnew(String address, String type) {
    Answer file = anonymous("GET", address).expect(200);
    assertThat(file.header("content-type")).startsWith(type);
    assertThat(file.header("cache-control")).isEqualTo("no-cache");
    assertThat(file.header("last-modified")).as("the same in every build").isEmpty();
    anonymous("GET", address, "If-None-Match", file.header("etag")).expect(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1/nothing",
        "/api/v2/gigs",
        "/bff/nothing",
        "/internal/personal-data/1",
        "/actuator/env",
        "/assets/none.js",
        "/assets/",
        "/assets/..%2findex.html",
        "/index.html",
        "/none.png"
      })
  void whatIsNoScreenIsAProblemInABrowserToo(String address) {
    Answer answer = anonymous("GET", address, "Accept", BROWSER);
    assertThat(answer.status()).isIn(400, 401, 403, 404);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.body().path("requestId").asString()).isNotEmpty();
  }

  @Test
  void programsGetProblemsWhereTheyGotThem() {
    anonymous("GET", "/nothing").refused(404, "NOT_FOUND");
    anonymous("GET", "/discover", "Accept", "application/json").refused(404, "NOT_FOUND");
    anonymous("GET", "/", "Accept", "*/*").expect(200);
    assertThat(call("POST", "/discover", "{}", "Accept", BROWSER).status()).isEqualTo(401);
    assertThat(signedIn("POST", "/discover", "{}", "Accept", BROWSER).status()).isIn(404, 405);
  }

  @Test
  void headsHaveNoBody() {
    Answer head = anonymous("HEAD", "/", "Accept", BROWSER).expect(200);
    assertThat(head.response().body()).isEmpty();
    assertThat(head.header("content-security-policy")).contains("script-src 'self'");
  }

  @Test
  void theClientsAreOutsideOfTheLimits() {
    try (Running strict =
        Gateways.start(
            "crewcall.gateway.limits.address.requests=3",
            "crewcall.gateway.limits.address.window=10m")) {
      for (int i = 0; i < 10; i++) {
        for (String address : List.of("/", "/app/gigs", "/icon.svg", "/assets/none.js")) {
          Answer answer = send(strict.url(), "GET", address, null, "Accept", BROWSER);
          assertThat(answer.status()).isIn(200, 404);
          assertThat(answer.header("ratelimit")).isEmpty();
        }
      }
      for (int i = 0; i < 3; i++) {
        send(strict.url(), "GET", "/api/v1/gigs", null).expect(200);
      }
      send(strict.url(), "GET", "/api/v1/gigs", null, "Accept", BROWSER).expect(429);
      send(strict.url(), "GET", "/nothing", null).expect(429);
    }
  }

  private static String text(Answer answer) {
    return new String(answer.response().body(), UTF_8);
  }

  private static byte[] unpacked(Answer answer) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(answer.response().body())).readAllBytes();
  }
}
