package io.crewcall.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.platform.idempotency.BodyFingerprint;
import io.crewcall.testsupport.Replays;
import io.crewcall.testsupport.TestHttp;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has lost a right is not given what they were answered while they had it. */
@AuthServiceTest
class RetriedRightsTest {
  private static final String ROLES = "/api/v1/auth/account/roles";

  @Autowired private TestHttp http;
  @Autowired private DataSource database;
  @Autowired private BodyFingerprint fingerprint;

  @Test
  void noRetryIsAnsweredWithoutTheRight() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person somebody = client.newPerson("BRAND");
    int operations =
        Replays.at(http, database, somebody.id(), client.bearer(somebody))
            .recognisedBy(fingerprint::of)
            .openToAll("cancelEmailChange", "addRole")
            .check();
    assertThat(operations).isGreaterThan(6);
  }

  @Test
  void anEndedSessionIsAnsweredNothingAgain() {
    AuthClient client = new AuthClient(http.baseUrl());
    Person somebody = client.newPerson("BRAND");
    Answer login = client.signIn(somebody.email(), AuthClient.PASSWORD);
    String[] keyed = {
      "Authorization", AuthClient.bearer(login), "Idempotency-Key", UUID.randomUUID().toString()
    };
    Map<String, String> wish = Map.of("role", "CREATIVE");
    assertThat(client.post(ROLES, wish, keyed).status()).isEqualTo(200);
    Answer again = client.post(ROLES, wish, keyed);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(client.logout(login.text("refreshToken")).status()).isEqualTo(204);
    Answer ended = client.post(ROLES, wish, keyed);
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.header("Idempotency-Replayed")).isEmpty();
  }
}
