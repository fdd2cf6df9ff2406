package io.crewcall.creative.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.testsupport.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

class ReelTest extends CreativeApiTest {

  @Test
  void showsOwnReadyFilesPinnedFirst() {
    UUID userId = newEditor();
    UUID first = ready(userId);
    UUID second = ready(userId);

    put(
            userId,
            List.of(
                Map.of("mediaId", first),
                Map.of("mediaId", second, "pinned", true, "credit", "Edit and grade")))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"v2\"")
        .expectBody()
        .jsonPath("$.items[0].mediaId")
        .isEqualTo(second.toString());

    assertThat(profile(userId).at("/reels/0/mediaId").asString()).isEqualTo(second.toString());
    assertThat(profile(userId).at("/reels/0/pinned").asBoolean()).isTrue();
    assertThat(profile(userId).at("/reels/0/credit").asString()).isEqualTo("Edit and grade");
    assertThat(profile(userId).at("/reels/1/credit").isNull()).isTrue();
    events.await(
        CreativeProfileState.class,
        e -> e.subject().equals(userId) && e.data().reels().equals(List.of(second, first)));
  }

  @Test
  void refusesFilesOfOthersAndUnknownOnes() {
    UUID userId = newEditor();
    UUID foreign = ready(UUID.randomUUID());
    for (UUID media : List.of(foreign, UUID.randomUUID())) {
      put(userId, List.of(Map.of("mediaId", media)))
          .expectStatus()
          .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
          .expectBody()
          .jsonPath("$.code")
          .isEqualTo("MEDIA_NOT_USABLE");
    }
  }

  @Test
  void takesDownWhatIsGoneAndIgnoresWhatIsOlder() {
    UUID userId = newEditor();
    UUID media = ready(userId);
    put(userId, List.of(Map.of("mediaId", media))).expectStatus().isOk();

    events.publish("asset.removed", media, 9, asset(media, userId, AssetState.Status.REMOVED));
    await().until(() -> profile(userId).get("reels").isEmpty());
    handled(
        events
            .publish("asset.ready", media, 3, asset(media, userId, AssetState.Status.READY))
            .id());
    put(userId, List.of(Map.of("mediaId", media)))
        .expectStatus()
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private UUID ready(UUID ownerId) {
    UUID media = UUID.randomUUID();
    handled(
        events
            .publish("asset.ready", media, 2, asset(media, ownerId, AssetState.Status.READY))
            .id());
    return media;
  }

  private static AssetState asset(UUID media, UUID ownerId, AssetState.Status status) {
    return new AssetState(media, ownerId, "REEL", "video/mp4", 1_000_000, status, 1080, 1920);
  }

  private RestTestClient.ResponseSpec put(UUID userId, List<Map<String, Object>> items) {
    return crew(userId)
        .put()
        .uri(ME + "/reels")
        .header("If-Match", profileTag(userId))
        .body(Map.of("items", items))
        .exchange();
  }

  @Test
  void ofOrdersAtOnceOneWinsWhole() throws Exception {
    UUID userId = newEditor();
    List<UUID> media = List.of(ready(userId), ready(userId), ready(userId), ready(userId));
    Caller editor = caller(userId, Role.CREATIVE);
    String tag = profileTag(userId);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> orders = new ArrayList<>();
      for (int shift = 0; shift < 12; shift++) {
        List<UUID> order = new ArrayList<>(media);
        Collections.rotate(order, shift);
        orders.add(() ->
            editor
                .put(
                    ME + "/reels",
                    Map.of(
                        "items",
                        order.stream().map(id -> Map.of("mediaId", id.toString())).toList()),
                    "If-Match",
                    tag)
                .status());
      }
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(orders)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsOnlyOnce(200);
      assertThat(answers.stream().filter(status -> status != 200)).containsOnly(412);
    }
    assertThat(
            profile(userId)
                .get("reels")
                .valueStream()
                .map(reel -> UUID.fromString(reel.get("mediaId").asString())))
        .containsExactlyInAnyOrderElementsOf(media);
  }
}
