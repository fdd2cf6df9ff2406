package io.crewcall.influencer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import io.crewcall.influencer.InfluencerApiTest;
import io.crewcall.platform.profiles.ProfileOwners;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.TestTokens;
import java.time.Duration;
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
class ProfileOwnerTest extends InfluencerApiTest {
  private static final String INFLUENCERS = "/api/v1/influencers/";

  @Autowired private TestTokens tokens;
  @Autowired private ProfileOwners owners;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aClosedAccountsProfileIsHiddenAndBackAsItWas() {
    UUID userId = newInfluencer(48_200);
    tell(person(userId).build(), 1);
    JsonNode before = profile(userId);

    tell(person(userId).active(false).build(), 2);
    for (String path :
        List.of(
            "",
            "/posts",
            "/engagement",
            "/unavailability",
            "/follower-history?platform=INSTAGRAM")) {
      assertThat(nobody().get(INFLUENCERS + userId + path).status()).as(path).isEqualTo(404);
      assertThat(someBrand().get(INFLUENCERS + userId + path).status()).as(path).isEqualTo(404);
    }
    assertThat(told(userId, 2).visible()).isFalse();
    JsonNode forAdmins = admin().get(INFLUENCERS + userId).body();
    assertThat(forAdmins.get("hiddenBecause").asString()).isEqualTo("ACCOUNT_CLOSED");
    assertThat(forAdmins.get("visible").asBoolean()).isTrue();

    tell(person(userId).build(), 3);
    assertThat(profile(userId)).isEqualTo(before);
    assertThat(told(userId, 3)).isEqualTo(told(userId, 1));
  }

  @Test
  void aRoleGivenUpHidesTheProfileUntilItIsTakenUpAgain() {
    UUID userId = newInfluencer(100);
    tell(person(userId).roles(Set.of(Role.BRAND)).build(), 1);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(404);
    assertThat(
            http.as(userId, Role.BRAND)
                .get()
                .uri(ME)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .get("hiddenBecause")
                .asString())
        .isEqualTo("ROLE_GIVEN_UP");
    assertThat(told(userId, 2).visible()).isFalse();

    tell(person(userId).roles(Set.of(Role.BRAND, Role.INFLUENCER)).build(), 2);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(200);
    assertThat(told(userId, 3).visible()).isTrue();
  }

  @Test
  void whatItsOwnerHidesStaysHidden() {
    UUID userId = newInfluencer(100);
    Caller owner = caller(userId);
    assertThat(owner.patch(ME, Map.of("visible", false), "\"v1\"").status()).isEqualTo(200);
    tell(person(userId).active(false).build(), 1);
    assertThat(admin().get(INFLUENCERS + userId).status()).isEqualTo(404);
    tell(person(userId).build(), 2);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(404);
    assertThat(owner.get(ME).body().get("hiddenBecause").isNull()).isTrue();
  }

  @Test
  void anOlderEventHidesNothing() {
    UUID userId = newInfluencer(100);
    tell(person(userId).build(), 5);
    tell(person(userId).active(false).build(), 4);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(200);
  }

  /** The token says that the role is held some minutes longer. */
  @Test
  void aProfileMadeWithoutTheRoleWaitsForIt() {
    UUID userId = UUID.randomUUID();
    tell(person(userId).roles(Set.of(Role.BRAND)).build(), 1);
    assertThat(caller(userId).put(ME, instagram(5)).status()).isEqualTo(201);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(404);
    assertThat(told(userId, 1).visible()).isFalse();
    tell(person(userId).build(), 2);
    assertThat(nobody().get(INFLUENCERS + userId).status()).isEqualTo(200);
  }

  @Test
  void aClosedAccountChangesNothing() {
    UUID userId = newInfluencer(100);
    UUID without = UUID.randomUUID();
    tell(person(userId).active(false).build(), 1);
    tell(person(without).active(false).erased(true).build(), 1);
    for (Caller closed : List.of(caller(userId), caller(without))) {
      assertThat(closed.put(ME, instagram(5)).code()).isEqualTo("ACCOUNT_CLOSED");
      assertThat(closed.put(ME, instagram(5), "If-Match", "*").status()).isEqualTo(403);
      assertThat(closed.patch(ME, Map.of("headline", "x"), "*").status()).isEqualTo(403);
      assertThat(closed.post(ME + "/posts", post()).status()).isEqualTo(403);
      assertThat(closed.put(ME + "/reels", Map.of("items", List.of()), "If-Match", "*").status())
          .isEqualTo(403);
      assertThat(
              closed
                  .put(ME + "/unavailability", Map.of("intervals", List.of()), "If-Match", "*")
                  .status())
          .isEqualTo(403);
      assertThat(closed.post(ME + "/connections/YOUTUBE/sync").status()).isEqualTo(403);
      assertThat(closed.delete(ME + "/connections/YOUTUBE").status()).isEqualTo(403);
    }
  }

  /** 50 times the last event of a person against their own writing, known before or not. */
  @Test
  void nothingIsLeftOfWhatAnErasedAccountWroteMeanwhile() throws Exception {
    int written = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 50; round++) {
        UUID userId = round % 3 == 0 ? newInfluencer(9) : UUID.randomUUID();
        if (round % 2 == 0) {
          apply(person(userId).build(), 1);
        }
        Caller owner = caller(userId);
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
          int made = owner.put(ME, instagram(7)).status();
          owner.post(ME + "/posts", post());
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
        assertThat(owner.put(ME, instagram(8)).code()).isEqualTo("ACCOUNT_CLOSED");
      }
    }
    assertThat(written).as("some were first").isPositive();
  }

  private int rows(UUID userId) {
    return jdbc.sql(
            """
            select (select count(*) from influencer_profile where user_id = :user)
              + (select count(*) from post where user_id = :user)
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

  private InfluencerProfileState told(UUID userId, long version) {
    return events
        .await(
            InfluencerProfileState.class,
            event -> event.subject().equals(userId) && event.version() == version)
        .data();
  }

  private static Map<String, Object> post() {
    return Map.of(
        "platform",
        "INSTAGRAM",
        "publishedAt",
        Instant.now().minus(Duration.ofDays(9)).toString(),
        "likes",
        5,
        "comments",
        1);
  }

  private Caller caller(UUID userId) {
    return new Caller(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
  }

  private Caller admin() {
    return new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.ADMIN));
  }

  private Caller someBrand() {
    return new Caller(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND));
  }

  private Caller nobody() {
    return new Caller(http.baseUrl(), null);
  }
}
