package io.crewcall.media.asset;

import static io.crewcall.media.MediaApi.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files by one call. */
class AssetBatchTest extends MediaServiceTest {
  private final UUID owner = UUID.randomUUID();
  private final UUID reader = UUID.randomUUID();

  private String ready(UUID person, String purpose, int width) {
    MediaApi api = as(person);
    String id = api.upload("image/jpeg", Pictures.encoded("jpg", width, 20), purpose);
    api.awaitStatus(id, "READY");
    return id;
  }

  private static String ids(Object... ids) {
    return MEDIA + "?ids=" + String.join(",", Stream.of(ids).map(Object::toString).toList());
  }

  private static List<String> found(Answer answer) {
    assertThat(answer.expect(200).body().path("nextCursor").isNull()).isTrue();
    List<String> ids = new ArrayList<>();
    answer.body().path("items").forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  private void delivered(UUID hirer, String id) {
    UUID media = UUID.fromString(id);
    events.publish(
        "delivery.made",
        media,
        1,
        new DeliveryState(
            media,
            media,
            hirer,
            owner,
            null,
            List.of(media),
            Instant.parse("2026-11-20T10:00:00Z")));
  }

  @Test
  void thoseThatTheCallerMaySeeInTheOrderAskedForEachOnce() {
    String avatar = ready(owner, "AVATAR", 40);
    String work = ready(owner, "PORTFOLIO", 41);
    String delivery = ready(owner, "DELIVERY", 42);
    String secret = ready(owner, "DELIVERY", 43);
    String unfinished = as(owner).start("image/jpeg", 10, "AVATAR").text("mediaId");
    String removed = ready(owner, "AVATAR", 44);
    as(owner).call("DELETE", MEDIA + "/" + removed, null, "If-Match", "*").expect(204);
    delivered(reader, delivery);
    delivered(UUID.randomUUID(), secret);
    await().untilAsserted(() -> as(reader).get(MEDIA + "/" + delivery).expect(200));
    String own = ready(reader, "PORTFOLIO", 45);
    Object[] all = {
      own, work, secret, UUID.randomUUID(), unfinished, delivery, removed, avatar, work
    };

    assertThat(found(as(reader).get(ids(all)))).containsExactly(own, work, delivery, avatar);
    assertThat(found(as(owner).get(ids(all))))
        .containsExactly(own, work, secret, unfinished, delivery, avatar);
    assertThat(found(somebody().get(ids(secret, unfinished)))).isEmpty();

    // As one by one.
    Answer answer = as(reader).get(ids(all));
    for (var item : answer.body().path("items")) {
      var alone = as(reader).get(MEDIA + "/" + item.path("id").asString()).body();
      assertThat(item.path("allowedActions")).isEqualTo(alone.path("allowedActions"));
      assertThat(item.path("variants").path(0).path("publicUrl"))
          .isEqualTo(alone.path("variants").path(0).path("publicUrl"));
    }
  }

  @Test
  void manyCostAsManyStatementsAsFew() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(ready(i % 2 == 0 ? owner : reader, i % 3 == 0 ? "DELIVERY" : "PORTFOLIO", 50 + i));
    }
    String few = ids(all.get(0), all.get(1), all.get(2), all.get(3));
    while (all.size() < 100) {
      all.add(UUID.randomUUID());
    }
    String many = ids(all.toArray());
    as(reader).get(many).expect(200);

    assertThat(statements.during(() -> as(reader).get(few).expect(200))).isEqualTo(4);
    assertThat(statements.during(() -> as(reader).get(many).expect(200))).isEqualTo(4);
  }

  @Test
  void aHundredAtMost() {
    Object[] hundred = Stream.generate(UUID::randomUUID).limit(100).toArray();
    assertThat(found(as(reader).get(ids(hundred)))).isEmpty();
    Object[] more = Stream.generate(UUID::randomUUID).limit(101).toArray();
    as(reader).get(ids(more)).refused(400, "VALIDATION_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?ids=",
        "?ids=x",
        "?ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10,,7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a11",
        "?ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10&cursor=abc",
        "?ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10&purpose=AVATAR"
      })
  void whatIsNoListOfIdsIsRefused(String query) {
    Answer answer = as(reader).get(MEDIA + query).expect(400);
    assertThat(answer.text("code")).isNotEmpty();
  }

  @Test
  void strangersReadNothing() {
    nobody().get(ids(UUID.randomUUID())).expect(401);
  }
}
