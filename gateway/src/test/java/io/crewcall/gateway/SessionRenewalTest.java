package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.testsupport.TestEvents;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a session stays, whatever happens to its tokens; and what ends it. */
class SessionRenewalTest extends BrowserTest {
  private static final int AT_ONCE = 20;
  private static Gateways.Running other;

  @Autowired private TestEvents events;

  @AfterAll
  static void stop() {
    if (other != null) {
      other.close();
      other = null;
    }
  }

  private String second() {
    if (other == null) {
      other = another();
    }
    return other.url();
  }

  /** Signed in with an access token that has ended when this returns. */
  private void signInWithATokenThatEnds() {
    PROVIDER.lifetime = 1;
    browser.signIn(user);
    Instant ended = Instant.now().plusSeconds(1);
    PROVIDER.lifetime = 600;
    await().pollInterval(Duration.ofMillis(20)).until(() -> Instant.now().isAfter(ended));
  }

  /** At the moment at which the access token ends: all tabs at once, at two gateways. */
  @RepeatedTest(3)
  void manyCallsAtOnceRenewOnce() throws Exception {
    List<String> gateways = List.of(http.baseUrl(), second());
    signInWithATokenThatEnds();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String gateway = gateways.get(i % 2);
      calls.add(() -> browser.at(gateway, PROFESSIONS));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> call : threads.invokeAll(calls)) {
        assertThat(subject(call.get())).isEqualTo(user.toString());
      }
    }
    assertThat(PROVIDER.renewals).hasValue(1);
    assertThat(PROVIDER.family(user).over).isFalse();
    assertThat(browser.signedIn()).isTrue();
  }

  @Test
  void aTokenIsRenewedBeforeItEnds() {
    PROVIDER.lifetime = 30;
    browser.signIn(user);
    String first = browser.get(PROFESSIONS).expect(200).told("authorization");
    assertThat(PROVIDER.renewals).hasValue(1);
    PROVIDER.lifetime = 600;
    String second = browser.get(PROFESSIONS).expect(200).told("authorization");
    assertThat(second).isNotEqualTo(first);
    assertThat(browser.get(PROFESSIONS).told("authorization")).isEqualTo(second);
    assertThat(PROVIDER.renewals).hasValue(2);
  }

  /** One is asked for again at once; several until one arrives, and the person stays signed in. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aLostAnswerSignsNobodyOut(int lost) {
    signInWithATokenThatEnds();
    PROVIDER.lost.set(lost);
    if (lost > 1) {
      browser.get(PROFESSIONS).refused(503, "SIGN_IN_UNAVAILABLE");
    }
    await().untilAsserted(() -> assertThat(browser.get(PROFESSIONS).status()).isEqualTo(200));
    assertThat(subject(browser.get(PROFESSIONS))).isEqualTo(user.toString());
    assertThat(PROVIDER.renewals).hasValue(1);
    assertThat(PROVIDER.family(user).over).isFalse();
  }

  @Test
  void withoutAuthServiceALivingTokenGoesOnAndAnEndedOneWaits() {
    PROVIDER.lifetime = 30;
    TestBrowser living = stranger().signIn(UUID.randomUUID());
    signInWithATokenThatEnds();
    PROVIDER.stop();
    try {
      for (int i = 0; i < 5; i++) {
        assertThat(living.get(PROFESSIONS).status()).isEqualTo(200);
      }
      Answer refused = browser.get(PROFESSIONS).refused(503, "SIGN_IN_UNAVAILABLE");
      assertThat(refused.header("retry-after")).isNotEmpty();
      browser.get("/bff/session").refused(503, "SIGN_IN_UNAVAILABLE");
      assertThat(browser.cookies).containsKey(TestBrowser.COOKIE);
    } finally {
      PROVIDER.restart();
    }
    await().untilAsserted(() -> assertThat(browser.get(PROFESSIONS).status()).isEqualTo(200));
    assertThat(browser.signedIn()).isTrue();
  }

  @Test
  void signingOutWithoutAuthServiceIsToldLater() {
    browser.signIn(user);
    TestBrowser copy = stranger();
    copy.cookies.putAll(browser.cookies);
    String csrf = browser.get("/bff/session").body().path("csrfToken").asString();
    PROVIDER.stop();
    try {
      browser
          .call(
              http.baseUrl(),
              "POST",
              "/bff/logout",
              null,
              "X-CSRF-TOKEN",
              csrf,
              "Sec-Fetch-Site",
              "same-origin")
          .expect(204);
      assertThat(copy.signedIn()).isFalse();
      assertThat(PROVIDER.family(user).over).isFalse();
    } finally {
      PROVIDER.restart();
    }
    await().untilAsserted(() -> assertThat(PROVIDER.family(user).over).isTrue());
  }

  @Test
  void whatAuthServiceEndedEndsHere() {
    signInWithATokenThatEnds();
    PROVIDER.family(user).over = true;
    assertThat(browser.get(PROFESSIONS).expect(200).told("authorization")).isEmpty();
    assertThat(browser.signedIn()).isFalse();
    browser.call(http.baseUrl(), "POST", GIGS, "{}").refused(401, "UNAUTHENTICATED");
  }

  /** Signed out elsewhere, another password, an account that was closed. */
  @ParameterizedTest
  @EnumSource(names = {"SESSION", "ACCOUNT"})
  void whatWasTakenBackEndsAtOnce(Holder holder) {
    browser.signIn(user);
    TestBrowser another = stranger().signIn(UUID.randomUUID());
    String id = holder == Holder.ACCOUNT ? user.toString() : PROVIDER.family(user).session;
    events.publish(
        "tokens.revoked", UUID.randomUUID(), 1, new RevocationState(holder, id, Instant.now()));
    await().untilAsserted(() -> assertThat(browser.signedIn()).isFalse());
    assertThat(browser.get(PROFESSIONS).expect(200).told("authorization")).isEmpty();
    assertThat(another.signedIn()).isTrue();
  }

  /** A role taken, a proof given: the next call says so. */
  @Test
  void afterAChangeOfTheAccountTheTokenIsANewOne() {
    browser.signIn(user);
    String before = browser.get(PROFESSIONS).told("authorization");
    browser.post("/api/v1/auth/account/roles", "{}").expect(200);
    assertThat(browser.get(PROFESSIONS).told("authorization")).isNotEqualTo(before);
    assertThat(PROVIDER.renewals).hasValue(1);
    browser.post("/api/v1/auth/sessions", "{}").expect(200);
    browser.get(PROFESSIONS).expect(200);
    assertThat(PROVIDER.renewals).hasValue(1);
  }

  @Test
  void aSessionEndsUnusedAndAtLast() throws Exception {
    browser.signIn(user);
    TestBrowser old = stranger().signIn(UUID.randomUUID());
    long now = Instant.now().toEpochMilli();
    long day = Duration.ofDays(1).toMillis();
    // Of this test alone: the others' sessions are younger than all of this, or gone.
    change(
        "update web_session set last_access_time = %d, expiry_time = %d where creation_time = (%s)"
            .formatted(now - 15 * day, now - day, latest(1)));
    assertThat(browser.signedIn()).isFalse();
    change(
        "update web_session set creation_time = %d where creation_time = (%s)"
            .formatted(now - 91 * day, latest(0)));
    assertThat(old.signedIn()).isFalse();
    await()
        .untilAsserted(() ->
            assertThat(
                    change(
                        "update web_session set principal_name = principal_name where expiry_time < %d or creation_time < %d"
                            .formatted(now, now - 90 * day)))
                .isZero());
  }

  private static String latest(int offset) {
    return "select creation_time from web_session order by creation_time desc limit 1 offset "
        + offset;
  }

  private int change(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  @Test
  void withoutADatabaseBearersGoOnAndSessionsWait() {
    browser.signIn(user);
    try (Gateways.Running alone =
        another("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")) {
      send(alone.url(), "GET", PROFESSIONS, null, "Authorization", tokens.bearer(user)).expect(200);
      send(alone.url(), "GET", PROFESSIONS, null).expect(200);
      assertThat(
              send(alone.url(), "GET", "/bff/session", null)
                  .expect(200)
                  .body()
                  .path("signedIn")
                  .asBoolean())
          .isFalse();
      browser.at(alone.url(), PROFESSIONS).refused(503, "SESSION_UNAVAILABLE");
      browser.at(alone.url(), "/bff/session").refused(503, "SESSION_UNAVAILABLE");
      assertThat(browser.cookies).containsKey(TestBrowser.COOKIE);
    }
    assertThat(browser.signedIn()).isTrue();
  }
}
