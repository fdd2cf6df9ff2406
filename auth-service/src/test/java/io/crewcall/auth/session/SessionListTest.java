package io.crewcall.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthClient.Person;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.testsupport.TestHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@AuthServiceTest
class SessionListTest {
  private static final String SESSIONS = "/api/v1/auth/sessions";

  @Autowired private TestHttp http;
  private AuthClient client;
  private Person person;

  @BeforeEach
  void register() {
    client = new AuthClient(http.baseUrl());
    person = client.newPerson();
  }

  private Answer logIn(String agent) {
    return client.post(
        "/api/v1/auth/login",
        Map.of("email", person.email(), "password", AuthClient.PASSWORD),
        "User-Agent",
        agent,
        "X-Forwarded-For",
        "203.0.113.77");
  }

  @Test
  void oneSeesWhereOneIsSignedIn() {
    logIn("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    Answer here = logIn("okhttp/5.1.0");

    JsonNode items = client.getAs(AuthClient.bearer(here), SESSIONS).json().path("items");

    assertThat(items.size()).isEqualTo(2);
    assertThat(items.path(0).path("current").asBoolean()).isTrue();
    assertThat(items.path(0).path("device").asString()).isEqualTo("Android app");
    assertThat(items.path(1).path("current").asBoolean()).isFalse();
    assertThat(items.path(1).path("device").asString()).isEqualTo("Firefox on Linux");
    assertThat(items.path(1).path("network").asString()).isEqualTo("203.0.113.0/24");
    assertThat(items.path(1).path("clientId").isNull()).isTrue();
  }

  @Test
  void anySessionCanBeEnded() {
    Answer elsewhere = logIn("curl/8");
    Answer here = logIn("curl/8");
    String bearer = AuthClient.bearer(here);
    String id = client.getAs(bearer, SESSIONS).json().path("items").path(1).path("id").asString();

    assertThat(client.deleteAs(bearer, SESSIONS + "/" + id).status()).isEqualTo(204);

    assertThat(client.refresh(elsewhere.text("refreshToken")).status()).isEqualTo(401);
    assertThat(client.refresh(here.text("refreshToken")).status()).isEqualTo(200);
    assertThat(client.deleteAs(bearer, SESSIONS + "/" + id).text("code"))
        .isEqualTo("SESSION_NOT_FOUND");
    assertThat(client.getAs(bearer, SESSIONS).json().path("items").size()).isEqualTo(1);
  }

  @Test
  void sessionsOfOthersAreNotThere() {
    Answer own = logIn("curl/8");
    String id =
        client
            .getAs(AuthClient.bearer(own), SESSIONS)
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asString();
    String stranger = client.bearer(client.newPerson());
    assertThat(client.deleteAs(stranger, SESSIONS + "/" + id).status()).isEqualTo(404);
    assertThat(client.refresh(own.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void allOthersEndAtOnce() {
    List<Answer> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      others.add(logIn("curl/8"));
    }
    Answer here = logIn("curl/8");
    assertThat(client.deleteAs(AuthClient.bearer(here), SESSIONS).status()).isEqualTo(204);
    for (Answer other : others) {
      assertThat(client.refresh(other.text("refreshToken")).status()).isEqualTo(401);
    }
    assertThat(client.refresh(here.text("refreshToken")).status()).isEqualTo(200);
  }

  @Test
  void theListIsPaged() {
    for (int i = 0; i < 5; i++) {
      logIn("curl/8");
    }
    String bearer = AuthClient.bearer(logIn("curl/8"));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = client.getAs(bearer, SESSIONS + "?limit=4" + cursor).json();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      cursor =
          !page.path("nextCursor").isString()
              ? null
              : "&cursor=" + page.path("nextCursor").asString();
    } while (cursor != null);
    assertThat(seen).hasSize(6).doesNotHaveDuplicates();
  }
}
