package io.crewcall.search.creator;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.search.SearchServiceTest;
import io.crewcall.search.States;
import io.crewcall.testsupport.Caller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreatorPersonalDataTest extends SearchServiceTest {
  private final UUID person = UUID.randomUUID();
  private final String path = "/internal/personal-data/" + person;
  private final String word = newWord();

  private Caller service() {
    return new Caller(
        http.baseUrl(),
        tokens.bearerWith(
            person,
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  @Test
  void aPersonsDocumentIsHandedOutAndErasedForGood() {
    events.publish("user.created", person, 1, States.user(person, word, "Pune"));
    events.publish(
        "creative.created",
        person,
        1,
        States.creative(person, "Cuts well", List.of("EDITOR"), List.of("cuts"), true));
    soon()
        .until(() -> {
          String document = service().get(path).body().toString();
          return document.contains(word) && document.contains("cuts");
        });

    for (int i = 0; i < 2; i++) {
      assertThat(service().delete(path).status()).isEqualTo(204);
    }
    assertThat(service().get(path).raw().body()).isEqualTo("{}");

    // What was still under way brings it back, until the last word about the person.
    events.publish("user.updated", person, 2, States.user(person, word, "Pune"));
    soon().until(() -> service().get(path).body().toString().contains(word));
    events.publish(
        "user.erased",
        person,
        3,
        UserStateBuilder.builder()
            .userId(person)
            .handle("deleted-12345678")
            .displayName("Deleted user")
            .languages(List.of())
            .roles(Set.of())
            .createdAt(States.THEN)
            .erased(true)
            .build());
    soon().until(() -> service().get(path).body().toString().contains("deleted-12345678"));
    assertThat(service().get(path).body().toString())
        .doesNotContain(word, "Pune", "cuts")
        .contains("\"discoverable\":false");
  }
}
