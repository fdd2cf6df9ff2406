package io.crewcall.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles and closing of one's own account. */
@AuthServiceTest
class OwnAccountTest {
  private static final String ACCOUNT = "/api/v1/auth/account";

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;
  private Person person;
  private String bearer;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson("BRAND");
    bearer = client.bearer(person);
  }

  private Answer post(String path, Object body) {
    return client.postAs(bearer, ACCOUNT + path, body);
  }

  private Answer account() {
    return client.getAs(bearer, ACCOUNT);
  }

  @Test
  void rolesComeAndGoWithoutASecondAccount() {
    Answer added = post("/roles", Map.of("role", "CREATIVE"));
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.json().path("roles").toString()).isEqualTo("[\"BRAND\",\"CREATIVE\"]");
    Event<AccountState> event =
        events.await(AccountState.class, "account.roles-changed", person.id());
    assertThat(event.data().roles()).containsExactlyInAnyOrder(Role.BRAND, Role.CREATIVE);
    Answer login = client.signIn(person.email(), AuthClient.PASSWORD);
    assertThat(AuthClient.part(login.text("accessToken"), 1).path("roles").toString())
        .isEqualTo("[\"BRAND\",\"CREATIVE\"]");

    assertThat(client.deleteAs(bearer, ACCOUNT + "/roles/BRAND").status()).isEqualTo(428);
    assertThat(client.deleteAs(bearer, ACCOUNT + "/roles/BRAND", "If-Match", "\"v0\"").status())
        .isEqualTo(412);
    Answer dropped =
        client.deleteAs(bearer, ACCOUNT + "/roles/BRAND", "If-Match", added.header("ETag"));
    assertThat(dropped.status()).isEqualTo(200);
    assertThat(dropped.json().path("roles").toString()).isEqualTo("[\"CREATIVE\"]");
    Answer last =
        client.deleteAs(bearer, ACCOUNT + "/roles/CREATIVE", "If-Match", dropped.header("ETag"));
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.text("code")).isEqualTo("LAST_ROLE");
  }

  @Test
  void nobodyBecomesAnAdministratorByRequest() {
    assertThat(post("/roles", Map.of("role", "ADMIN")).text("code")).isEqualTo("ROLE_NOT_ALLOWED");
    assertThat(post("/roles", Map.of("role", "KING")).status()).isEqualTo(400);
  }

  @Test
  void rolesThatAreDroppedAtTheSameMomentLeaveOne() throws Exception {
    post("/roles", Map.of("role", "CREATIVE"));
    String tag = post("/roles", Map.of("role", "INFLUENCER")).header("ETag");
    List<Answer> answers =
        Concurrently.run(
            9,
            number ->
                client.deleteAs(
                    bearer,
                    ACCOUNT
                        + "/roles/"
                        + List.of("BRAND", "CREATIVE", "INFLUENCER").get(number % 3),
                    "If-Match",
                    number < 3 ? tag : "*"));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
    assertThat(account().json().path("roles").size()).isEqualTo(1);
  }

  @Test
  void aClosedAccountIsOpenedBySigningIn() {
    String session = client.signIn(person.email(), AuthClient.PASSWORD).text("refreshToken");
    assertThat(post("/deactivate", Map.of("password", "wrong")).text("code"))
        .isEqualTo("PASSWORD_WRONG");
    assertThat(post("/deactivate", Map.of("password", AuthClient.PASSWORD)).status())
        .isEqualTo(204);
    Event<AccountState> closed =
        events.await(AccountState.class, "account.deactivated", person.id());
    assertThat(closed.data().active()).isFalse();
    assertThat(client.refresh(session).status()).isEqualTo(401);
    assertThat(client.login(person.email(), "wrong").status()).isEqualTo(401);

    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(200);

    Event<AccountState> open = events.await(AccountState.class, "account.reactivated", person.id());
    assertThat(open.data().active()).isTrue();
    assertThat(open.version()).isGreaterThan(closed.version());
  }

  @Test
  void afterThirtyDaysItStaysClosed() {
    post("/deactivate", Map.of("password", AuthClient.PASSWORD));
    jdbc.sql("update account set deactivated_at = now() - interval '31 days' where id = ?")
        .param(person.id())
        .update();
    assertThat(client.login(person.email(), AuthClient.PASSWORD).text("code"))
        .isEqualTo("INVALID_CREDENTIALS");
  }

  @Test
  void onlyWhoIsSignedInMayChangeAnAccount() {
    assertThat(client.get(ACCOUNT).status()).isEqualTo(401);
    assertThat(client.get("/api/v1/auth/sessions").status()).isEqualTo(401);
    assertThat(client.getAs(bearer, "/api/v1/auth/accounts").status()).isEqualTo(403);
    assertThat(client.getAs(bearer, "/api/v1/auth/audit-events?accountId=" + person.id()).status())
        .isEqualTo(403);
  }
}
