package io.crewcall.user.notification.push;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static io.crewcall.user.notification.preference.NotificationType.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.user.notification.NotificationServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a notification to a browser that reads it, by way of a real HTTP server. */
class PushTest extends NotificationServiceTest {
  private static final String PATH = "/api/v1/users/me/push-subscriptions";

  @Autowired private PushQueue queue;

  private PushServer server;
  private Browser browser;

  @BeforeEach
  void open() throws IOException, JOSEException {
    server = new PushServer();
    browser = new Browser();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private Answer subscribe(UUID user, UUID id, String path, String... headers) {
    return as(user)
        .put(
            PATH + "/" + id,
            Map.of(
                "endpoint",
                server.url(path),
                "keys",
                Map.of("p256dh", browser.p256dh(), "auth", browser.auth()),
                "label",
                "Laptop"),
            headers);
  }

  private void send() {
    while (queue.run() > 0) {
      // as the scheduler does
    }
  }

  @Test
  void aBrowserReadsWhatHappened() throws Exception {
    UUID user = stranger();
    UUID id = UUID.randomUUID();
    Answer created = subscribe(user, id, "/b/1");
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo(PATH + "/" + id);
    assertThat(created.body().toString()).doesNotContain(browser.auth());

    tell(user, person("Asha"), DELIVERED);
    tell(user, stranger(), REJECTED);
    send();

    List<PushServer.Received> received = server.received("/b/1");
    assertThat(received).hasSize(1);
    PushServer.Received push = received.getFirst();
    JsonNode message = JsonMapper.shared().readTree(browser.read(push.body()));
    assertThat(message.get("type").asString()).isEqualTo("DELIVERED");
    assertThat(message.get("title").asString()).isEqualTo("Asha delivered");
    assertThat(message.get("subject").get("kind").asString()).isEqualTo("GIG");
    assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(push.header("Ttl")).isEqualTo("86400");
    assertSigned(push.header("Authorization"));
    send();
    assertThat(server.received("/b/1")).hasSize(1);
  }

  private void assertSigned(String authorization) throws GeneralSecurityException {
    String key = as(stranger()).get(PATH + "/key").body().get("publicKey").asString();
    assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + key);
    String token = authorization.substring("vapid t=".length(), authorization.indexOf(','));
    String[] parts = token.split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Browser.publicKey(Base64.getUrlDecoder().decode(key)));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.get("aud").asString()).isEqualTo(server.url(""));
    assertThat(claims.get("exp").asLong()).isLessThan(in(Duration.ofHours(24)).getEpochSecond());
  }

  @Test
  void aBrowserThatIsGoneIsForgottenAndABusyServiceIsAskedAgain() {
    UUID user = stranger();
    UUID gone = UUID.randomUUID();
    subscribe(user, gone, "/gone");
    subscribe(user, UUID.randomUUID(), "/busy");
    subscribe(user, UUID.randomUUID(), "/moved");
    server.answering("/gone", 410);
    server.answering("/busy", 429);
    server.answering("/moved", 302);

    tell(user, stranger(), APPLIED);
    send();

    assertThat(as(user).get(PATH + "/" + gone).status()).isEqualTo(404);
    assertThat(server.received("/busy")).hasSize(1);
    server.answering("/busy", 201);
    clock.forward(Duration.ofSeconds(119));
    send();
    assertThat(server.received("/busy")).hasSize(1);
    clock.forward(Duration.ofSeconds(2));
    send();
    assertThat(server.received("/busy")).hasSize(2);
    clock.forward(Duration.ofHours(3));
    send();
    assertThat(server.received("/busy")).hasSize(2);
    assertThat(server.received("/moved")).hasSize(1);
    assertThat(server.received("/elsewhere")).isEmpty();
  }

  @Test
  void manyInstancesSendOnceAndWhatWasReadIsNotSent() throws Exception {
    UUID user = stranger();
    subscribe(user, UUID.randomUUID(), "/many");
    for (int i = 0; i < 50; i++) {
      tell(user, stranger(), APPLIED);
    }
    as(user).post("/api/v1/notifications/" + id(inbox(user).getFirst()) + "/read");

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> instances = new ArrayList<>();
      for (int instance = 0; instance < 4; instance++) {
        instances.add(() -> {
          send();
          return null;
        });
      }
      for (var done : threads.invokeAll(instances)) {
        done.get();
      }
    }

    assertThat(server.received("/many")).hasSize(49);
  }

  @Test
  void subscriptionsAreOnesOwnChangedWithTheirTagAndFew() {
    UUID user = stranger();
    UUID id = UUID.randomUUID();
    String tag = subscribe(user, id, "/own").etag();
    assertThat(subscribe(user, id, "/own").status()).isEqualTo(428);
    assertThat(subscribe(user, id, "/own", "If-Match", "\"v7\"").status()).isEqualTo(412);
    Answer changed = subscribe(user, id, "/other", "If-Match", tag);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.etag()).isEqualTo("\"v2\"");

    UUID other = stranger();
    assertThat(as(other).get(PATH + "/" + id).status()).isEqualTo(404);
    assertThat(as(other).delete(PATH + "/" + id, "If-Match", "*").status()).isEqualTo(404);
    assertThat(as(other).get(PATH).body().get("items")).isEmpty();
    // The same browser, after somebody else has signed in.
    assertThat(subscribe(other, id, "/other").status()).isEqualTo(201);
    assertThat(as(user).get(PATH).body().get("items")).isEmpty();
    subscribe(other, UUID.randomUUID(), "/two");
    subscribe(other, UUID.randomUUID(), "/three");
    Answer tooMany = subscribe(other, UUID.randomUUID(), "/four");
    assertThat(tooMany.status()).isEqualTo(409);
    assertThat(tooMany.code()).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
    assertThat(as(other).get(PATH + "?limit=2").body().get("nextCursor").isNull()).isFalse();
    assertThat(as(other).delete(PATH + "/" + id).status()).isEqualTo(428);
    assertThat(as(other).delete(PATH + "/" + id, "If-Match", "*").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"endpoint\":\"not an address\",\"keys\":{\"p256dh\":\"$KEY\",\"auth\":\"$AUTH\"}}",
        "{\"endpoint\":\"http:///x\",\"keys\":{\"p256dh\":\"$KEY\",\"auth\":\"$AUTH\"}}",
        "{\"endpoint\":\"$URL\",\"keys\":{\"p256dh\":\"AAAA\",\"auth\":\"$AUTH\"}}",
        "{\"endpoint\":\"$URL\",\"keys\":{\"p256dh\":\"%%%\",\"auth\":\"$AUTH\"}}",
        "{\"endpoint\":\"$URL\",\"keys\":{\"p256dh\":\"$KEY\",\"auth\":\"AAAA\"}}",
      })
  void whatCannotBeCalledIsRefused(String body) {
    Answer refused =
        as(stranger())
            .put(
                PATH + "/" + UUID.randomUUID(),
                body.replace("$KEY", browser.p256dh())
                    .replace("$AUTH", browser.auth())
                    .replace("$URL", server.url("/x")));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("INVALID_SUBSCRIPTION");
  }
}
