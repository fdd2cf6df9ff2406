package io.crewcall.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.OAuthFlow;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token is worth nothing here from the moment at which its session ends. */
@AuthServiceTest
class EndedSessionTest {
  private static final String ACCOUNT = "/api/v1/auth/account";
  private static final String SESSIONS = "/api/v1/auth/sessions";

  @Autowired private TestHttp http;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;
  private Person person;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson();
  }

  private Answer logIn() {
    return client.signIn(person.email(), AuthClient.PASSWORD);
  }

  private void refused(String bearer) {
    for (Answer answer :
        List.of(
            client.getAs(bearer, ACCOUNT),
            client.getAs(bearer, SESSIONS),
            client.postAs(
                bearer, "/api/v1/auth/clients", Map.of("name", "Kept", "scopes", List.of("read"))),
            client.postAs(bearer, ACCOUNT + "/roles", Map.of("role", "CREATIVE")),
            client.deleteAs(bearer, SESSIONS))) {
      assertThat(answer.status()).as(answer.response().uri().getPath()).isEqualTo(401);
      assertThat(answer.text("code")).isEqualTo("INVALID_TOKEN");
      assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }
  }

  @Test
  void afterALogOut() {
    Answer session = logIn();
    Answer other = logIn();
    client.logout(session.text("refreshToken"));
    refused(AuthClient.bearer(session));
    assertThat(client.getAs(AuthClient.bearer(other), ACCOUNT).status()).isEqualTo(200);
  }

  @Test
  void afterItsOwnerEndedIt() {
    String bearer = AuthClient.bearer(logIn());
    String here = AuthClient.bearer(logIn());
    assertThat(client.deleteAs(here, SESSIONS).status()).isEqualTo(204);
    refused(bearer);
    assertThat(client.getAs(here, ACCOUNT).status()).isEqualTo(200);
  }

  @Test
  void afterItsTime() {
    Answer session = logIn();
    jdbc.sql("update session set ends_at = now() where account_id = ?").param(person.id()).update();
    refused(AuthClient.bearer(session));
  }

  @Test
  void afterTheAccountWasClosed() {
    String bearer = AuthClient.bearer(logIn());
    assertThat(
            client
                .postAs(bearer, ACCOUNT + "/deactivate", Map.of("password", AuthClient.PASSWORD))
                .status())
        .isEqualTo(204);
    refused(bearer);
    // Its owner comes back; the token of before does not.
    logIn();
    refused(bearer);
  }

  @Test
  void ofAnAccountThatIsNotOpenWhateverItsSessionsSay() {
    String bearer = AuthClient.bearer(logIn());
    jdbc.sql("update account set active = false where id = ?").param(person.id()).update();
    refused(bearer);
  }

  @Test
  void alsoOfTheProvidersClients() {
    Answer tokens = new OAuthFlow(http.baseUrl()).signIn(person);
    String bearer = "Bearer " + tokens.text("access_token");
    assertThat(client.getAs(bearer, ACCOUNT).status()).isEqualTo(200);
    UUID session =
        UUID.fromString(AuthClient.part(tokens.text("access_token"), 1).path("sid").asString());
    assertThat(client.deleteAs(AuthClient.bearer(logIn()), SESSIONS + "/" + session).status())
        .isEqualTo(204);
    refused(bearer);
  }
}
