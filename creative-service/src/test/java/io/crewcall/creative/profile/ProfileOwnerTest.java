package io.crewcall.creative.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.platform.profiles.ProfileOwners;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Profiles follow the account of their owner. */
class ProfileOwnerTest extends CreativeApiTest {
  private static final String CREATIVES = "/api/v1/creatives/";

  @Autowired private ProfileOwners owners;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aClosedAccountsProfileIsHiddenAndBackAsItWas() {
    UUID userId = newEditor();
    Caller owner = caller(userId, Role.CREATIVE);
    tell(person(userId).build(), 1);
    Answer link = owner.put(ME + "/calendar-link", null);
    String calendar = link.body().get("path").asString();
    JsonNode before = profile(userId);

    tell(person(userId).active(false).build(), 2);
    for (String path :
        List.of(
            "",
            "/reels",
            "/offers",
            "/unavailability",
            "/availability?from=2026-06-01&to=2026-06-02")) {
      assertThat(nobody().get(CREATIVES + userId + path).status()).as(path).isEqualTo(404);
      assertThat(caller(UUID.randomUUID(), Role.BRAND).get(CREATIVES + userId + path).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(nobody().get(calendar).code()).isEqualTo("CALENDAR_NOT_FOUND");
    assertThat(told(userId, 2).visible()).isFalse();
    assertThat(admin().get(CREATIVES + userId).body().get("hiddenBecause").asString())
        .isEqualTo("ACCOUNT_CLOSED");

    tell(person(userId).build(), 3);
    assertThat(profile(userId)).isEqualTo(before);
    assertThat(nobody().get(calendar).status()).isEqualTo(200);
    assertThat(told(userId, 3)).isEqualTo(told(userId, 1));
  }

  @Test
  void aRoleGivenUpHidesTheProfileUntilItIsTakenUpAgain() {
    UUID userId = newEditor();
    tell(person(userId).roles(Set.of(Role.INFLUENCER)).build(), 1);
    assertThat(nobody().get(CREATIVES + userId).status()).isEqualTo(404);
    assertThat(caller(userId, Role.INFLUENCER).get(ME).body().get("hiddenBecause").asString())
        .isEqualTo("ROLE_GIVEN_UP");
    assertThat(told(userId, 2).visible()).isFalse();

    tell(person(userId).build(), 2);
    assertThat(nobody().get(CREATIVES + userId).status()).isEqualTo(200);
    assertThat(told(userId, 3).visible()).isTrue();
  }

  /** Where a closed account is named, and what is on its reels. */
  @Test
  void creditsAreNotShownByAClosedAccountNorOfOne() {
    UUID ownerId = newEditor();
    UUID named = person("Zubeida Khan");
    UUID reel = video(ownerId);
    Caller owner = caller(ownerId, Role.CREATIVE);
    owner.put(
        ME + "/reels",
        Map.of("items", List.of(Map.of("mediaId", reel.toString()))),
        "If-Match",
        "*");
    Answer given =
        owner.post(
            ME + "/reels/" + reel + "/credits",
            Map.of("userId", named.toString(), "profession", "EDITOR"));
    caller(named).post(ME + "/credits/" + given.body().get("id").asString() + "/confirm");
    String credits = CREATIVES + named + "/credits";
    assertThat(nobody().get(credits).body().get("items")).hasSize(1);

    tell(person(ownerId).active(false).build(), 1);
    awaitItems(credits, 0);
    tell(person(ownerId).build(), 2);
    awaitItems(credits, 1);
    tell(person(named).active(false).build(), 2);
    awaitItems(credits, 0);
  }

  /** People are copied by another listener than profiles' owners, and so a moment later. */
  private void awaitItems(String address, int count) {
    await()
        .untilAsserted(() -> assertThat(nobody().get(address).body().get("items")).hasSize(count));
  }

  /** The token says that the role is held some minutes longer. */
  @Test
  void aProfileMadeWithoutTheRoleWaitsForIt() {
    UUID userId = UUID.randomUUID();
    tell(person(userId).roles(Set.of(Role.BRAND)).build(), 1);
    assertThat(caller(userId, Role.CREATIVE).put(ME, editor(5)).status()).isEqualTo(201);
    assertThat(nobody().get(CREATIVES + userId).status()).isEqualTo(404);
    assertThat(told(userId, 1).visible()).isFalse();
    tell(person(userId).build(), 2);
    assertThat(nobody().get(CREATIVES + userId).status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountChangesNothing() {
    UUID userId = newEditor();
    UUID without = UUID.randomUUID();
    tell(person(userId).active(false).build(), 1);
    tell(person(without).active(false).erased(true).build(), 1);
    Map<String, Object> offer =
        Map.of("title", "Cuts", "price", Map.of("amount", 5, "currency", "INR"), "per", "HOUR");
    for (Caller closed : List.of(caller(userId, Role.CREATIVE), caller(without, Role.CREATIVE))) {
      assertThat(closed.put(ME, editor(5)).code()).isEqualTo("ACCOUNT_CLOSED");
      assertThat(closed.patch(ME, Map.of("bio", "x"), "*").status()).isEqualTo(403);
      assertThat(closed.post(ME + "/offers", offer).status()).isEqualTo(403);
      assertThat(closed.put(ME + "/reels", Map.of("items", List.of()), "If-Match", "*").status())
          .isEqualTo(403);
      assertThat(closed.post(ME + "/calendar", Map.of()).status()).isEqualTo(403);
      assertThat(closed.put(ME + "/calendar-link", null).status()).isEqualTo(403);
    }
  }

  /** 50 times the last event of a person against their own writing, known before or not. */
  @Test
  void nothingIsLeftOfWhatAnErasedAccountWroteMeanwhile() throws Exception {
    int written = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        UUID userId = round % 3 == 0 ? newEditor() : UUID.randomUUID();
        if (round % 2 == 0) {
          apply(person(userId).build(), 1);
        }
        Caller owner = caller(userId, Role.CREATIVE);
        UserState gone =
            person(userId)
                .displayName("Deleted user")
                .roles(Set.of())
                .active(false)
                .erased(true)
                .build();
        CyclicBarrier start = new CyclicBarrier(2);
        int delay = round % 5 * 20;
        List<Callable<Integer>> both = new ArrayList<>();
        both.add(() -> {
          start.await();
          int made = owner.put(ME, editor(7)).status();
          owner.put(ME + "/calendar-link", null);
          return made;
        });
        both.add(() -> {
          start.await();
          Thread.sleep(delay);
          apply(gone, 2);
          return 0;
        });
        List<Future<Integer>> done = threads.invokeAll(both);
        done.get(1).get();
        written += done.get(0).get() == 201 ? 1 : 0;
        assertThat(rows(userId)).as("round %s", round).isZero();
        assertThat(owner.put(ME, editor(8)).code()).isEqualTo("ACCOUNT_CLOSED");
      }
    }
    assertThat(written).as("some were first").isPositive();
  }

  private int rows(UUID userId) {
    return jdbc.sql(
            """
            select (select count(*) from creative_profile where user_id = :user)
              + (select count(*) from calendar_link where user_id = :user)
            """)
        .param("user", userId)
        .query(Integer.class)
        .single();
  }

  private void apply(UserState user, long version) {
    transaction.executeWithoutResult(status ->
        owners.on(
            new Event<>(
                UUID.randomUUID(),
                "user.updated",
                "user-service",
                Instant.now(),
                user.userId(),
                version,
                user)));
  }

  private CreativeProfileState told(UUID userId, long version) {
    return events
        .await(
            CreativeProfileState.class,
            event -> event.subject().equals(userId) && event.version() == version)
        .data();
  }

  private Caller admin() {
    return caller(UUID.randomUUID(), Role.ADMIN);
  }
}
