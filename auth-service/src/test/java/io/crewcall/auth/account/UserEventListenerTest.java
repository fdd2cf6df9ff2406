package io.crewcall.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.auth.AuthClient;
import io.crewcall.auth.AuthClient.Answer;
import io.crewcall.auth.AuthServiceTest;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuthServiceTest
class UserEventListenerTest {
  @Autowired private TestHttp http;
  @Autowired private TestEvents events;
  @Autowired private JdbcClient jdbc;
  private AuthClient client;

  @BeforeEach
  void connect() {
    client = new AuthClient(http.baseUrl());
  }

  @Test
  void followsWhatPeopleCallThemselves() {
    AuthClient.Person asha = client.newPerson();
    String chosen = AuthClient.newHandle();
    events.publish("user.updated", asha.id(), 7, user(asha.id(), chosen, "Asha R."));
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select display_name from account where id = ?")
                        .param(asha.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Asha R."));
    Answer taken = client.register(chosen + "@crewcall.test", chosen, "BRAND");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.text("code")).isEqualTo("HANDLE_TAKEN");

    // What somebody else has registered meanwhile stays theirs; an older word changes nothing.
    AuthClient.Person bina = client.newPerson();
    String binas = handleOf(bina.id());
    events.publish("user.updated", asha.id(), 8, user(asha.id(), binas, "Asha Rao"));
    events.publish("user.updated", asha.id(), 6, user(asha.id(), AuthClient.newHandle(), "Old"));
    events.publish("user.updated", bina.id(), 3, user(bina.id(), binas, "Bina"));
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql("select display_name from account where id = ?")
                        .param(bina.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Bina"));
    assertThat(handleOf(asha.id())).isEqualTo(chosen);
    assertThat(handleOf(bina.id())).isEqualTo(binas);
  }

  private String handleOf(UUID id) {
    return jdbc.sql("select handle from account where id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private static UserState user(UUID id, String handle, String name) {
    return UserStateBuilder.builder()
        .userId(id)
        .handle(handle)
        .displayName(name)
        .languages(List.of())
        .roles(Set.of(Role.BRAND))
        .createdAt(Instant.parse("2026-11-01T00:00:00Z"))
        .active(true)
        .build();
  }
}
