package io.crewcall.user.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.user.notification.NotificationServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser is woken for as long as the session lasts in which it was subscribed. */
class EndedSessionListenerTest extends NotificationServiceTest {
  private static final String PATH = "/api/v1/users/me/push-subscriptions";

  private final UUID user = stranger();
  private PushServer server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    server = new PushServer();
    browser = new Browser();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theBrowsersOfAnEndedSessionAreForgottenAndOthersAreNot() {
    String ended = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    UUID lost = subscribe(ended, "/a");
    UUID kept = subscribe(other, "/b");

    revoke(Holder.SESSION, ended);

    await().until(() -> as(user).get(PATH + "/" + lost).status() == 404);
    assertThat(as(user).get(PATH + "/" + kept).status()).isEqualTo(200);
    // Its token may still come in for a while.
    Answer late = put(ended, UUID.randomUUID(), "/a");
    assertThat(late.status()).isEqualTo(401);
    assertThat(put(other, UUID.randomUUID(), "/c").status()).isEqualTo(201);
  }

  @Test
  void aBrowserThatWasSubscribedAnewBelongsToTheNewSession() {
    String former = UUID.randomUUID().toString();
    String present = UUID.randomUUID().toString();
    UUID id = subscribe(former, "/a");
    assertThat(put(present, id, "/a", "If-Match", "*").status()).isEqualTo(200);

    revoke(Holder.SESSION, former);
    UUID second = subscribe(former + "x", "/b");
    revoke(Holder.SESSION, former + "x");

    await().until(() -> as(user).get(PATH + "/" + second).status() == 404);
    assertThat(as(user).get(PATH + "/" + id).status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountWakesNobody() {
    UUID id = subscribe(UUID.randomUUID().toString(), "/a");

    revoke(Holder.ACCOUNT, user.toString());

    await().until(() -> as(user).get(PATH + "/" + id).status() == 404);
  }

  private UUID subscribe(String session, String path) {
    UUID id = UUID.randomUUID();
    Answer created = put(session, id, path);
    assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
    return id;
  }

  private Answer put(String session, UUID id, String path, String... headers) {
    return new Caller(
            http.baseUrl(),
            tokens.bearerWith(user, claims -> claims.put("sid", session), Role.CREATIVE))
        .put(
            PATH + "/" + id,
            Map.of(
                "endpoint",
                server.url(path),
                "keys",
                Map.of("p256dh", browser.p256dh(), "auth", browser.auth())),
            headers);
  }

  private void revoke(Holder holder, String id) {
    UUID event = UUID.randomUUID();
    events.publish("tokens.revoked", event, 1, new RevocationState(holder, id, clock.instant()));
  }
}
