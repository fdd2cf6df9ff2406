package io.crewcall.influencer.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.influencer.InfluencerApiTest;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.testsupport.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a screen needs of profiles, with as few calls as one. */
class ProfileScreenTest extends InfluencerApiTest {
  private static final String PROFILES = "/api/v1/influencers";

  @Autowired private TestTokens tokens;

  @Test
  void reelsPlayWithoutAnAccountAsLongAsTheyAreOpenToEverybody() {
    UUID userId = newInfluencer(48_200);
    UUID reel = UUID.randomUUID();
    file(reel, userId, 2, List.of());
    Caller owner = owner(userId);
    Answer put =
        owner.put(
            ME + "/reels",
            Map.of("items", List.of(Map.of("mediaId", reel.toString()))),
            "If-Match",
            "*");
    assertThat(put.status()).isEqualTo(200);
    Answer before = visitor().get(PROFILES + "/" + userId);
    assertThat(before.body().at("/reels/0/variants")).isEmpty();

    file(
        reel,
        userId,
        3,
        List.of(
            new PublicVariant(
                "thumbnail", "/api/v1/media/public/ab/thumbnail", "image/webp", 480, 270),
            new PublicVariant("large", "/api/v1/media/public/cd/large", "video/mp4", 1280, 720)));
    Answer shown = visitor().get(PROFILES + "/" + userId);
    assertThat(shown.body().at("/reels/0/mediaId").asString()).isEqualTo(reel.toString());
    assertThat(shown.body().at("/reels/0/contentType").asString()).isEqualTo("video/mp4");
    assertThat(shown.body().at("/reels/0/variants/0/path").asString())
        .isEqualTo("/api/v1/media/public/ab/thumbnail");
    assertThat(shown.body().at("/reels/0/variants/1/width").asInt()).isEqualTo(1280);
    assertThat(visitor().get(PROFILES + "?ids=" + userId).body().at("/items/0/reels"))
        .isEqualTo(shown.body().get("reels"));
    // A cache asks again, and what the owner has read meanwhile is no lost update.
    assertThat(visitor().get(PROFILES + "/" + userId, "If-None-Match", before.etag()).status())
        .isEqualTo(200);
    assertThat(visitor().get(PROFILES + "/" + userId, "If-None-Match", shown.etag()).status())
        .isEqualTo(304);
    assertThat(owner.patch(ME, Map.of("visible", true), shown.etag()).status()).isEqualTo(200);

    file(reel, userId, 4, List.of());
    assertThat(visitor().get(PROFILES + "/" + userId).body().at("/reels/0/variants")).isEmpty();
  }

  @Test
  void figuresOfTheScorecardAndTheOwnersNameAreOnTheProfile() {
    UUID userId = newInfluencer(48_200);
    assertThat(visitor().get(PROFILES + "/" + userId).body().get("rating").isNull()).isTrue();
    tell(
        person(userId)
            .displayName("Asha Rao")
            .avatarUrl("/api/v1/media/public/ef/avatar")
            .city("Pune")
            .build(),
        1);
    Instant asOf = Instant.parse("2026-11-29T10:00:00Z");
    handled(
        events
            .publish(
                "scorecard.computed",
                userId,
                1,
                new ScorecardState(
                    userId, 4.5, 12, 4.4, 0.91, 1.0, 1.0, 0.8, 14, asOf, 3.5, null, 0L))
            .id());
    var shown = visitor().get(PROFILES + "/" + userId).body();
    assertThat(shown.at("/rating/value").asDouble()).isEqualTo(4.5);
    assertThat(shown.at("/rating/count").asLong()).isEqualTo(12);
    assertThat(shown.get("responseHours").asDouble()).isEqualTo(3.5);
    assertThat(shown.get("successScore").asDouble()).isEqualTo(0.91);
    assertThat(shown.get("figuresAsOf").asString()).isEqualTo(asOf.toString());
    assertThat(shown.at("/owner/displayName").asString()).isEqualTo("Asha Rao");
    assertThat(shown.at("/owner/avatarUrl").asString()).isEqualTo("/api/v1/media/public/ef/avatar");
    assertThat(shown.at("/owner/city").asString()).isEqualTo("Pune");
    // Read-only.
    assertThat(
            owner(userId).patch(ME, Map.of("rating", Map.of("value", 5, "count", 1)), "*").status())
        .isEqualTo(400);
  }

  @Test
  void manyAreReadAtOnceInTheOrderAskedFor() {
    List<UUID> ids = new ArrayList<>();
    for (int one = 0; one < 4; one++) {
      ids.add(newInfluencer(48_200));
    }
    UUID hidden = newInfluencer(48_200);
    assertThat(owner(hidden).patch(ME, Map.of("visible", false), "*").status()).isEqualTo(200);
    UUID closed = newInfluencer(48_200);
    tell(person(closed).active(false).build(), 1);
    Collections.shuffle(ids);
    List<UUID> asked = new ArrayList<>(ids);
    asked.addAll(1, List.of(hidden, UUID.randomUUID(), closed, ids.getFirst()));

    Answer some = visitor().get(PROFILES + "?ids=" + list(asked));
    assertThat(
            some.body()
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("userId").asString())))
        .containsExactlyElementsOf(ids);
    assertThat(some.body().at("/items/0"))
        .isEqualTo(visitor().get(PROFILES + "/" + ids.getFirst()).body());
    assertThat(owner(hidden).get(PROFILES + "?ids=" + hidden).body().get("items")).hasSize(1);

    int few = statements.during(() -> visitor().get(PROFILES + "?ids=" + list(ids.subList(0, 2))));
    assertThat(statements.during(() -> visitor().get(PROFILES + "?ids=" + list(ids))))
        .isEqualTo(few);
  }

  @Test
  void whatCannotBeReadAtOnceIsRefused() {
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(101).toList();
    assertThat(visitor().get(PROFILES + "?ids=" + list(many)).status()).isEqualTo(400);
    assertThat(visitor().get(PROFILES + "?ids=" + list(many.subList(0, 100))).status())
        .isEqualTo(200);
    for (String query :
        List.of(
            "", "?ids=", "?ids=7", "?ids=" + many.getFirst() + ",x", "?id=" + many.getFirst())) {
      assertThat(visitor().get(PROFILES + query).status()).as(query).isEqualTo(400);
    }
  }

  private void file(UUID media, UUID ownerId, long version, List<PublicVariant> variants) {
    handled(
        events
            .publish(
                "asset.ready",
                media,
                version,
                new AssetState(
                    media,
                    ownerId,
                    "REEL",
                    "video/mp4",
                    1_000_000,
                    AssetState.Status.READY,
                    1280,
                    720,
                    variants))
            .id());
  }

  private static String list(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  private Caller owner(UUID userId) {
    return new Caller(http.baseUrl(), tokens.bearer(userId, Role.INFLUENCER));
  }

  private Caller visitor() {
    return new Caller(http.baseUrl(), null);
  }
}
