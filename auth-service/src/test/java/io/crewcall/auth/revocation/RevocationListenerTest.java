package io.crewcall.auth.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.contracts.auth.RevocationState;
import io.crewcall.contracts.auth.RevocationState.Holder;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Each end of what tokens were issued for is told, whatever ended it. */
@AuthServiceTest
class RevocationListenerTest {
  private static final String ACCOUNT = "/api/v1/auth/account";
  private static final String CLIENTS = "/api/v1/auth/clients";

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<PersonalData> holders;
  @Autowired private TransactionTemplate transaction;
  private AuthClient client;
  private Person person;
  private Answer session;

  @BeforeEach
  void signIn() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson();
    jdbc.sql("update account set email_verified_at = now() where id = ?")
        .param(person.id())
        .update();
    session = client.signIn(person.email(), AuthClient.PASSWORD);
  }

  private void told(Holder holder, String id) {
    RevocationState told =
        events
            .await(
                RevocationState.class,
                event -> event.data().holder() == holder && event.data().id().equals(id))
            .data();
    Instant issued =
        Instant.ofEpochSecond(claims(session.text("accessToken")).path("iat").asLong());
    assertThat(told.at()).isAfterOrEqualTo(issued);
  }

  private static JsonNode claims(String token) {
    return AuthClient.part(token, 1);
  }

  private String sid() {
    return claims(session.text("accessToken")).path("sid").asString();
  }

  @Test
  void aLogOut() {
    client.logout(session.text("refreshToken"));
    told(Holder.SESSION, sid());
  }

  @Test
  void aChangedPasswordWithTheSessionsAndProgramsThatItEnds() {
    Answer here = client.signIn(person.email(), AuthClient.PASSWORD);
    String program = program(AuthClient.bearer(here));
    assertThat(
            client
                .postAs(
                    AuthClient.bearer(here),
                    ACCOUNT + "/password",
                    Map.of(
                        "currentPassword", AuthClient.PASSWORD, "newPassword", "nine blue teapots"))
                .status())
        .isLessThan(300);
    told(Holder.SESSION, sid());
    told(Holder.CLIENT, program);
  }

  @Test
  void aDeletedProgram() {
    String bearer = AuthClient.bearer(session);
    String program = program(bearer);
    assertThat(client.deleteAs(bearer, CLIENTS + "/" + program, "If-Match", "*").status())
        .isEqualTo(204);
    told(Holder.CLIENT, program);
  }

  @Test
  void aClosedAccount() {
    assertThat(
            client
                .postAs(
                    AuthClient.bearer(session),
                    ACCOUNT + "/deactivate",
                    Map.of("password", AuthClient.PASSWORD))
                .status())
        .isEqualTo(204);
    told(Holder.ACCOUNT, person.id().toString());
    told(Holder.SESSION, sid());
  }

  @Test
  void anErasedAccount() {
    transaction.executeWithoutResult(
        status -> holders.forEach(holder -> holder.erase(person.id())));
    told(Holder.ACCOUNT, person.id().toString());
  }

  private String program(String bearer) {
    Answer made =
        client.post(
            CLIENTS,
            Map.of("name", "Import " + UUID.randomUUID(), "scopes", List.of("read")),
            "Authorization",
            bearer);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.json().path("client").path("id").asString();
  }
}
