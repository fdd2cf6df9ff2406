package io.crewcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Tokens that were taken back before they ran out, as auth-service tells of them. */
@RealServers(postgres = false)
class RevokedTokenTest extends GatewayTest {
  @Autowired private TestEvents events;
  @Autowired private Environment environment;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final UUID user = UUID.randomUUID();

  private String token(String claim, String value) {
    return tokens.bearerWith(user, claims -> claims.put(claim, value));
  }

  private void revoke(Holder holder, String id, Instant at) {
    events.publish("tokens.revoked", UUID.randomUUID(), 1, new RevocationState(holder, id, at));
  }

  private int read(String gateway, String token) {
    return send(gateway, "GET", "/api/v1/professions", null, "Authorization", token).status();
  }

  private void awaitRefused(String token) {
    await().untilAsserted(() -> assertThat(read(http.baseUrl(), token)).isEqualTo(401));
    int before = service("gig-service").requests.get();
    call("POST", "/api/v1/gigs", "{}", "Authorization", token).refused(401, "INVALID_TOKEN");
    call("POST", "/api/v1/auth/login", "{}", "Authorization", token).refused(401, "INVALID_TOKEN");
    assertThat(service("gig-service").requests.get()).isEqualTo(before);
  }

  @Test
  void tokensOfAnEndedSessionOpenNothingAndThoseOfOthersDo() {
    String ended = token("sid", "s-" + user);
    String other = token("sid", "t-" + user);
    assertThat(read(http.baseUrl(), ended)).isEqualTo(200);
    revoke(Holder.SESSION, "s-" + user, Instant.now());
    awaitRefused(ended);
    assertThat(read(http.baseUrl(), other)).isEqualTo(200);
  }

  @Test
  void tokensOfADeletedProgramOpenNothing() {
    String program = token("client_id", "p-" + user);
    revoke(Holder.CLIENT, "p-" + user, Instant.now());
    awaitRefused(program);
    assertThat(read(http.baseUrl(), tokens.bearer(user))).isEqualTo(200);
  }

  @Test
  void tokensOfAClosedAccountOpenNothingUntilItIsOpenAgain() {
    String before = tokens.bearer(user);
    Instant closed = Instant.now();
    String after =
        tokens.bearerWith(user, claims -> claims.put("iat", closed.getEpochSecond() + 1));
    revoke(Holder.ACCOUNT, user.toString(), closed);
    // Told late and again: the latest counts.
    revoke(Holder.ACCOUNT, user.toString(), closed.minusSeconds(300));
    awaitRefused(before);
    assertThat(read(http.baseUrl(), after)).isEqualTo(200);
  }

  @Test
  void aGatewayThatStartsLaterKnowsWhatWasTakenBackBefore() {
    String ended = token("sid", "u-" + user);
    revoke(Holder.SESSION, "u-" + user, Instant.now());
    awaitRefused(ended);
    try (Gateways.Running later =
        Gateways.start(
            "spring.kafka.bootstrap-servers="
                + environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
            "crewcall.kafka.topic-prefix="
                + environment.getProperty("crewcall.kafka.topic-prefix", ""))) {
      await().untilAsserted(() -> assertThat(read(later.url(), ended)).isEqualTo(401));
    }
  }

  /** Of the session, of the program, of the account; others' streams go on. */
  @ParameterizedTest
  @EnumSource(Holder.class)
  void anOpenStreamEndsWithItsToken(Holder holder) throws Exception {
    UUID other = UUID.randomUUID();
    String id = holder == Holder.ACCOUNT ? user.toString() : "w-" + user;
    String ended =
        switch (holder) {
          case SESSION -> token("sid", id);
          case CLIENT -> token("client_id", id);
          case ACCOUNT -> tokens.bearer(user);
        };
    try (InputStream stream = listen(ended);
        InputStream others = listen(tokens.bearer(other))) {
      stream.readNBytes(10);
      others.readNBytes(10);
      revoke(holder, id, Instant.now());
      String rest = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rest).endsWith("event: end\ndata: {\"reason\":\"SIGNED_OUT\"}\n\n");
      assertThat(others.readNBytes(1000)).hasSize(1000);
    }
    assertThat(read(http.baseUrl(), ended)).isEqualTo(401);
  }

  private InputStream listen(String token) throws Exception {
    HttpResponse<InputStream> stream =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(http.baseUrl() + "/api/v1/notifications/stream"))
                .header("X-Do", "heartbeats")
                .header("Accept", "text/event-stream")
                .header("Authorization", token)
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    return stream.body();
  }

  @Test
  void withoutKafkaTheGatewayWorks() {
    try (Gateways.Running alone = Gateways.start("spring.kafka.bootstrap-servers=127.0.0.1:1")) {
      assertThat(read(alone.url(), tokens.bearer(user))).isEqualTo(200);
      assertThat(send(alone.url(), "GET", "/actuator/health", null).status()).isNotEqualTo(500);
    }
  }

  @Test
  void whatIsNoRevocationIsPassedOver() {
    events.publish(
        "auth.revocations",
        user.toString(),
        new RecordHeaders(),
        "{\"holder\":\"NOBODY\"}".getBytes(StandardCharsets.UTF_8));
    String ended = token("sid", "v-" + user);
    revoke(Holder.SESSION, "v-" + user, Instant.now());
    awaitRefused(ended);
  }
}
