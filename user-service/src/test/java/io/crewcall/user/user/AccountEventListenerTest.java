package io.crewcall.user.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.user.UserServiceTest;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountEventListenerTest extends UserServiceTest {

  @Test
  void aNewcomerWhoAsksAtOnceIsThere() {
    UUID id = register("Asha Rao", Role.INFLUENCER, Role.BRAND);

    JsonNode me = body(me(id).expectStatus().isOk());

    assertThat(me.get("id").asString()).isEqualTo(id.toString());
    assertThat(me.get("handle").asString()).isEqualTo(handle(id));
    assertThat(me.get("displayName").asString()).isEqualTo("Asha Rao");
    assertThat(me.get("roles").toString()).isEqualTo("[\"BRAND\",\"INFLUENCER\"]");
    assertThat(me.get("languages").toString()).isEqualTo("[]");
    assertThat(me.get("away").isNull()).isTrue();
    assertThat(me.has("email")).isFalse();
    UserState told = events.await(UserState.class, "user.created", id).data();
    assertThat(told)
        .isEqualTo(
            UserStateBuilder.builder()
                .userId(id)
                .handle(handle(id))
                .displayName("Asha Rao")
                .languages(java.util.List.of())
                .roles(Set.of(Role.BRAND, Role.INFLUENCER))
                .createdAt(REGISTERED)
                .active(true)
                .awayPeriods(java.util.List.of())
                .build());
  }

  @Test
  void anEventThatComesTwiceCreatesOneUser() {
    UUID id = UUID.randomUUID();
    Event<AccountState> event =
        events.publish("account.registered", id, 0, account(id, "Ravi", true, Role.CREATIVE));
    me(id).expectStatus().isOk();

    events.publish(event);
    // The same state once more under another id, as after a replay of the topic.
    events.publish("account.registered", id, 0, account(id, "Ravi", true, Role.CREATIVE));
    events.publish(
        "account.roles-changed", id, 1, account(id, "Ravi", true, Role.CREATIVE, Role.BRAND));

    events.await(UserState.class, "user.updated", id);
    assertThat(events.all(UserState.class).stream().filter(e -> e.subject().equals(id)))
        .extracting(Event::type)
        .containsExactly("user.created", "user.updated");
  }

  @Test
  void rolesFollowTheAccountAndTheNameDoesNot() {
    UUID id = newUser("Meera", Role.CREATIVE);
    String tag = etag(me(id));
    patch(id, tag, "{\"displayName\":\"Meera K\"}").expectStatus().isOk();

    events.publish(
        "account.roles-changed", id, 4, account(id, "Meera", true, Role.CREATIVE, Role.BRAND));

    Event<UserState> told =
        events.await(
            UserState.class, e -> e.subject().equals(id) && e.data().roles().contains(Role.BRAND));
    assertThat(told.data().displayName()).isEqualTo("Meera K");
    // An older event of the account that arrives again changes nothing back.
    events.publish("account.roles-changed", id, 3, account(id, "Meera", true, Role.CREATIVE));
    UUID later = newUser("Later");
    events.await(UserState.class, "user.created", later);
    assertThat(body(me(id)).get("roles").toString()).isEqualTo("[\"BRAND\",\"CREATIVE\"]");
  }

  @Test
  void aDeactivatedAccountsUserIsNotShownAnyMore() {
    UUID id = newUser("Gone", Role.CREATIVE);

    events.publish("account.deactivated", id, 1, account(id, "Gone", false, Role.CREATIVE));

    await()
        .untilAsserted(() ->
            http.anonymous()
                .get()
                .uri("/api/v1/users/{id}", id)
                .exchange()
                .expectStatus()
                .isNotFound());
    assertThat(events.await(UserState.class, "user.updated", id).data().active()).isFalse();
  }

  @Test
  void anAccountThatNeverArrivesIsNotFound() {
    long start = System.nanoTime();
    JsonNode problem = body(me(UUID.randomUUID()).expectStatus().isNotFound());

    assertThat(problem.get("code").asString()).isEqualTo("USER_NOT_FOUND");
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThan(java.time.Duration.ofMillis(1900));
  }

  @Test
  void thePublicViewTellsNothingPrivate() {
    UUID id = newUser("Admin Anita", Role.CREATIVE, Role.ADMIN);

    JsonNode open =
        body(http.anonymous().get().uri("/api/v1/users/{id}", id).exchange().expectStatus().isOk());

    assertThat(open.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "handle",
            "displayName",
            "avatarUrl",
            "bio",
            "city",
            "country",
            "languages",
            "roles",
            "createdAt");
    assertThat(open.get("roles").toString()).isEqualTo("[\"CREATIVE\"]");
    assertThat(Instant.parse(open.get("createdAt").asString())).isEqualTo(REGISTERED);
  }

  @Test
  void handlesAreFoundWhateverTheirCase() {
    UUID id = newUser("Asha");

    for (String handle : new String[] {handle(id), handle(id).toUpperCase(java.util.Locale.ROOT)}) {
      JsonNode found =
          body(
              http.anonymous()
                  .get()
                  .uri("/api/v1/users/by-handle/{handle}", handle)
                  .exchange()
                  .expectStatus()
                  .isOk());
      assertThat(found.get("id").asString()).isEqualTo(id.toString());
    }
    http.anonymous()
        .get()
        .uri("/api/v1/users/by-handle/{handle}", "nobody_at_all")
        .exchange()
        .expectStatus()
        .isNotFound();
  }
}
