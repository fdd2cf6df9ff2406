package io.crewcall.auth.account.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.auth.Concurrently;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class AdministrationTest {
  private static final String ACCOUNTS = "/api/v1/auth/accounts";

  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  private AuthClient client;
  private String admin;
  private Person person;

  @BeforeEach
  void signIn() {
    client = new AuthClient(http.baseUrl());
    admin = AuthClient.bearer(client.signIn("admin@crewcall.test", "five quiet lamps"));
    person = client.newPerson("BRAND");
  }

  private Answer get(String path) {
    return client.getAs(admin, ACCOUNTS + path);
  }

  private Answer post(String path, Object body) {
    return client.postAs(admin, ACCOUNTS + "/" + person.id() + path, body);
  }

  @Test
  void accountsAreFoundByAddressAndHandle() {
    JsonNode byEmail = get("?email=" + person.email().toUpperCase()).json().path("items");
    assertThat(byEmail.size()).isEqualTo(1);
    assertThat(byEmail.path(0).path("id").asString()).isEqualTo(person.id().toString());
    JsonNode byHandle = get("?handle=" + person.handle().substring(0, 12)).json().path("items");
    assertThat(byHandle.size()).isEqualTo(1);
    assertThat(byHandle.path(0).path("handle").asString()).isEqualTo(person.handle());
    assertThat(get("?email=nobody").status()).isEqualTo(400);
    assertThat(get("?handle=%25").json().path("items").size()).isZero();
  }

  @Test
  void listsArePaged() {
    String start = AuthClient.newHandle().substring(0, 15);
    for (int i = 0; i < 5; i++) {
      client.register(start + i + "@crewcall.test", start + i);
    }
    List<String> handles = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get("?limit=2&handle=" + start + cursor).json();
      page.path("items").forEach(item -> handles.add(item.path("handle").asString()));
      cursor =
          !page.path("nextCursor").isString()
              ? null
              : "&cursor=" + page.path("nextCursor").asString();
    } while (cursor != null);
    assertThat(handles).hasSize(5).isSorted().doesNotHaveDuplicates();
    JsonNode newest = get("?limit=3").json();
    assertThat(newest.path("items").size()).isEqualTo(3);
    assertThat(newest.path("nextCursor").asString()).isNotEmpty();
  }

  @Test
  void anAdministratorClosesAndOpensAccounts() {
    String session = client.signIn(person.email(), AuthClient.PASSWORD).text("refreshToken");
    Answer closed = post("/deactivate", Map.of("reason", "report 4711"));
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closed.json().path("active").asBoolean()).isFalse();
    assertThat(closed.json().path("allowedActions").toString()).isEqualTo("[\"REACTIVATE\"]");
    events.await(AccountState.class, "account.deactivated", person.id());
    assertThat(client.refresh(session).status()).isEqualTo(401);
    // Signing in does not open it.
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(401);

    assertThat(post("/reactivate", Map.of()).json().path("active").asBoolean()).isTrue();
    assertThat(client.login(person.email(), AuthClient.PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void anAdministratorEndsSessions() {
    String session = client.signIn(person.email(), AuthClient.PASSWORD).text("refreshToken");
    assertThat(post("/end-sessions", Map.of()).status()).isEqualTo(204);
    assertThat(client.refresh(session).status()).isEqualTo(401);
  }

  @Test
  void administratorsMakeEachOther() {
    assertThat(post("/roles", Map.of("role", "ADMIN")).status()).isEqualTo(200);
    String other = client.bearer(person);
    assertThat(client.getAs(other, ACCOUNTS).status()).isEqualTo(200);
    String self = AuthClient.part(other.substring(7), 1).path("sub").asString();
    assertThat(
            client
                .deleteAs(other, ACCOUNTS + "/" + self + "/roles/ADMIN", "If-Match", "*")
                .text("code"))
        .isEqualTo("OWN_ACCOUNT");
    Answer withdrawn =
        client.deleteAs(admin, ACCOUNTS + "/" + person.id() + "/roles/ADMIN", "If-Match", "*");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.json().path("roles").toString()).isEqualTo("[\"BRAND\"]");
  }

  @Test
  void administratorsWhoDropEachOtherLeaveOne() throws Exception {
    post("/roles", Map.of("role", "ADMIN"));
    String other = client.bearer(person);
    String adminId = AuthClient.part(admin.substring(7), 1).path("sub").asString();
    List<Answer> answers =
        Concurrently.run(
            6,
            number ->
                number % 2 == 0
                    ? client.deleteAs(
                        admin, ACCOUNTS + "/" + person.id() + "/roles/ADMIN", "If-Match", "*")
                    : client.deleteAs(
                        other, ACCOUNTS + "/" + adminId + "/roles/ADMIN", "If-Match", "*"));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
    // The bootstrap administrator has this role alone, which stays as an account's last one.
    assertThat(client.signIn("admin@crewcall.test", "five quiet lamps").status()).isEqualTo(200);
  }

  @Test
  void whatHappenedToAnAccountCanBeRead() {
    post("/deactivate", Map.of("reason", "report 4711"));
    post("/reactivate", Map.of());
    JsonNode events =
        client
            .getAs(admin, "/api/v1/auth/audit-events?accountId=" + person.id())
            .json()
            .path("items");
    assertThat(events.path(0).path("type").asString()).isEqualTo("ACCOUNT_REACTIVATED");
    assertThat(events.path(1).path("type").asString()).isEqualTo("ACCOUNT_DEACTIVATED");
    assertThat(events.path(1).path("byAdministrator").asBoolean()).isTrue();
    assertThat(events.path(1).path("details").path("reason").asString()).isEqualTo("report 4711");
    String own = client.bearer(person);
    JsonNode seen = client.getAs(own, "/api/v1/auth/account/audit-events").json().path("items");
    assertThat(seen.path(0).path("type").asString()).isEqualTo("SIGNED_IN");
    assertThat(seen.path(0).path("network").asString()).isEqualTo("127.0.0.0/24");
    assertThat(seen.path(seen.size() - 1).path("type").asString()).isEqualTo("ACCOUNT_REGISTERED");
  }
}
