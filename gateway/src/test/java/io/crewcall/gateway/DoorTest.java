package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in: tokens, and browsers of other sites. */
class DoorTest extends GatewayTest {

  static Stream<Function<TestTokens, String>> badTokens() {
    UUID user = UUID.randomUUID();
    return Stream.of(
        tokens -> tokens.expired(user),
        tokens -> tokens.notYetValid(user),
        tokens -> tokens.wrongAudience(user),
        tokens -> tokens.wrongIssuer(user),
        tokens -> tokens.wrongKey(user),
        tokens -> tokens.wrongType(user),
        tokens -> tokens.unsigned(user),
        tokens -> tokens.hmacWithPublicKey(user),
        tokens -> tokens.bearer(user) + "x",
        tokens -> "Bearer nonsense",
        tokens -> "Bearer a.b.c");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void aBadTokenIsRefusedEvenWhereNoneIsNeeded(Function<TestTokens, String> bad) {
    int before = service("creative-service").requests.get();
    String token = bad.apply(tokens);
    Answer answer =
        anonymous("GET", "/api/v1/professions", "Authorization", token)
            .refused(401, "INVALID_TOKEN");
    assertThat(answer.header("www-authenticate")).startsWith("Bearer");
    call("POST", "/api/v1/auth/login", "{}", "Authorization", token).expect(401);
    assertThat(service("creative-service").requests.get()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void nothingButSigningInIsChangedWithoutAToken(String method) {
    int before = service("gig-service").requests.get();
    Answer answer = call(method, "/api/v1/gigs/1", "{}").refused(401, "UNAUTHENTICATED");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
    assertThat(service("gig-service").requests.get()).isEqualTo(before);
    call("POST", "/api/v1/auth/register", "{}").expect(200);
    call("POST", "/oauth2/token", "{}").expect(200);
    call("POST", "/api/v1/brands/email-invitations/open", "{}").expect(200);
    call("POST", "/api/v1/brands/email-invitations/decline", "{}").expect(200);
    call("POST", "/api/v1/brands/email-invitations/1/revoke", "{}").expect(401);
    anonymous("GET", "/api/v1/professions").expect(200);
    signedIn(method, "/api/v1/gigs/1", "{}").expect(200);
  }

  /** Without a secret of its own at auth-service the gateway is there for bearer tokens alone. */
  @Test
  void nobodySignsInWithABrowserWhereNothingIsConfigured() {
    Answer session = anonymous("GET", "/bff/session", "Cookie", "crewcall=" + "a".repeat(43));
    assertThat(session.expect(200).body().path("signedIn").asBoolean(true)).isFalse();
    assertThat(session.body().path("csrfToken").asString()).isNotEmpty();
    assertThat(session.body().path("demoSignIn").asBoolean(true)).isFalse();
    anonymous("GET", "/bff/login").refused(404, "NOT_FOUND");
    anonymous("GET", "/bff/callback?code=x&state=y").refused(404, "NOT_FOUND");
    anonymous("POST", "/bff/logout").expect(204);
  }

  @Test
  void theDashboardMayCallAndNoOtherSite() {
    Answer allowed = preflight("https://dashboard.test", "PATCH");
    assertThat(allowed.status()).isEqualTo(200);
    assertThat(allowed.header("access-control-allow-origin")).isEqualTo("https://dashboard.test");
    assertThat(allowed.header("access-control-allow-methods")).contains("PATCH");
    assertThat(allowed.header("access-control-allow-headers").toLowerCase(java.util.Locale.ROOT))
        .contains("authorization", "if-match", "idempotency-key");
    assertThat(allowed.header("access-control-allow-credentials")).isEmpty();
    for (String other : new String[] {"https://evil.test", "null", "http://dashboard.test"}) {
      Answer refused = preflight(other, "PATCH");
      assertThat(refused.status()).as(other).isEqualTo(403);
      assertThat(refused.header("access-control-allow-origin")).isEmpty();
    }
    Answer called = anonymous("GET", "/api/v1/gigs", "Origin", "https://dashboard.test");
    assertThat(called.expect(200).header("access-control-allow-origin"))
        .isEqualTo("https://dashboard.test");
    assertThat(called.header("access-control-expose-headers")).contains("ETag", "Retry-After");
    assertThat(called.header("vary")).contains("Origin");
    // Errors can be read by the dashboard too.
    Answer refused =
        call("POST", "/api/v1/gigs", "{}", "Origin", "https://dashboard.test").expect(401);
    assertThat(refused.header("access-control-allow-origin")).isEqualTo("https://dashboard.test");
    assertThat(anonymous("GET", "/api/v1/gigs", "Origin", "https://evil.test").status())
        .isEqualTo(403);
  }

  /** The object store of the compose file takes the same list, and separates it by blanks. */
  @Test
  void originsAreSeparatedByBlanksOrCommas() {
    for (String origin : new String[] {"https://studio.test", "https://app.test"}) {
      assertThat(preflight(origin, "PATCH").header("access-control-allow-origin"))
          .isEqualTo(origin);
    }
    assertThat(preflight("https://dashboard.test https://studio.test", "PATCH").status())
        .isEqualTo(403);
  }

  /** A browser that was told to send no referrer says "null" for the page's own origin. */
  @Test
  void formsOfSigningInAreNoCallsFromElsewhere() {
    for (String form : new String[] {"/oauth2/login", "/oauth2/login/code", "/oauth2/authorize"}) {
      Answer sent = call("POST", form, "{}", "Origin", "null").expect(200);
      assertThat(sent.header("access-control-allow-origin")).as(form).isEmpty();
    }
  }

  private Answer preflight(String origin, String method) {
    return anonymous(
        "OPTIONS",
        "/api/v1/gigs",
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method,
        "Access-Control-Request-Headers",
        "authorization,if-match,idempotency-key,content-type");
  }

  @Test
  void answersCarryWhatBrowsersHoldOnTo() {
    Answer answer = anonymous("GET", "/api/v1/gigs").expect(200);
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
    assertThat(answer.header("server")).isEmpty();
  }
}
