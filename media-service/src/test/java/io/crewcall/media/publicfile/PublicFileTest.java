package io.crewcall.media.publicfile;

import static io.crewcall.media.MediaApi.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What visitors without an account get to see, and how long they may keep it. */
class PublicFileTest extends MediaServiceTest {
  private final UUID owner = UUID.randomUUID();

  private JsonNode ready(String type, byte[] file, String purpose) {
    return as(owner).awaitStatus(as(owner).upload(type, file, purpose), "READY");
  }

  private static String publicUrl(JsonNode media, String variant) {
    for (JsonNode link : media.path("variants")) {
      if (link.path("name").asString().equals(variant)) {
        return link.path("publicUrl").asString("");
      }
    }
    throw new AssertionError("no variant " + variant);
  }

  private void profileShows(long version, boolean visible, UUID... reels) {
    events.publish(
        "creative.updated",
        owner,
        version,
        new CreativeProfileState(
            owner,
            List.of("EDITOR"),
            List.of(),
            null,
            null,
            null,
            null,
            List.of(reels),
            List.of(),
            visible,
            List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AVATAR", "LOGO"})
  void anAvatarIsThereForEverybodyAndForEver(String purpose) {
    JsonNode media = ready("image/jpeg", Pictures.encoded("jpg", 640, 480), purpose);
    String address = publicUrl(media, "large");
    assertThat(address).matches("/api/v1/media/public/[0-9a-f]{64}/large");

    Answer seen = nobody().get(address).expect(200);
    assertThat(seen.header("content-type")).isEqualTo("image/jpeg");
    assertThat(seen.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(seen.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(seen.header("accept-ranges")).isEqualTo("bytes");
    assertThat(seen.response().body()).hasSize(Integer.parseInt(seen.header("content-length")));
    assertThat(Pictures.decode(seen.response().body()).getWidth()).isEqualTo(640);
    assertThat(seen.header("set-cookie")).isEmpty();

    // The same at each call, and nothing to send when the caller has it.
    String path = MEDIA + "/" + media.path("id").asString();
    assertThat(publicUrl(as(owner).get(path).body(), "large")).isEqualTo(address);
    Answer known = nobody().get(address, "If-None-Match", seen.header("etag")).expect(304);
    assertThat(known.response().body()).isEmpty();
    assertThat(known.header("cache-control")).contains("immutable");
    Answer head = nobody().call("HEAD", address, null).expect(200);
    assertThat(head.header("content-length")).isEqualTo(seen.header("content-length"));

    AssetState told =
        events
            .await(AssetState.class, "asset.ready", UUID.fromString(media.path("id").asString()))
            .data();
    assertThat(told.publicVariants()).extracting(AssetState.PublicVariant::path).contains(address);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-9, 0, 10", "bytes=100-, 100, -1", "bytes=-20, -20, 20", "bytes=5-5, 5, 1"})
  void aPartCanBeAskedFor(String range, int first, int length) {
    JsonNode media = ready("image/jpeg", Pictures.encoded("jpg", 640, 480), "AVATAR");
    String address = publicUrl(media, "large");
    byte[] whole = nobody().get(address).response().body();
    int from = first < 0 ? whole.length + first : first;
    int to = length < 0 ? whole.length : from + length;

    Answer part = nobody().get(address, "Range", range).expect(206);
    assertThat(part.response().body()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    assertThat(part.header("content-range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, whole.length));
  }

  @Test
  void whatIsNoPartIsRefusedOrAnsweredWhole() {
    JsonNode media = ready("image/jpeg", Pictures.encoded("jpg", 640, 480), "AVATAR");
    String address = publicUrl(media, "large");
    Answer beyond = nobody().get(address, "Range", "bytes=99999999-").refused(416, "NO_SUCH_RANGE");
    assertThat(beyond.header("cache-control")).doesNotContain("public");
    assertThat(beyond.header("content-range")).startsWith("bytes */");
    for (String range : List.of("bytes=0-1,3-4", "lines=1-2", "bytes=x-y")) {
      nobody().get(address, "Range", range).expect(200);
    }
    nobody().get(address, "Range", "bytes=0-1", "If-Range", "\"another\"").expect(200);
  }

  @Test
  void aReelIsPublicWhileAProfileShowsIt() {
    byte[] picture = Pictures.encoded("jpg", 320, 200);
    JsonNode media = ready("image/jpeg", picture, "REEL");
    UUID id = UUID.fromString(media.path("id").asString());
    assertThat(publicUrl(media, "large")).isEmpty();

    profileShows(1, true, UUID.randomUUID(), id);
    await()
        .untilAsserted(() ->
            assertThat(publicUrl(as(owner).get(MEDIA + "/" + id).body(), "large")).isNotEmpty());
    String address = publicUrl(as(owner).get(MEDIA + "/" + id).body(), "large");
    nobody().get(address).expect(200);
    JsonNode listed = as(owner).get(MEDIA).body().path("items").get(0);
    assertThat(publicUrl(listed, "large")).isEqualTo(address);

    profileShows(2, false, id);
    await().untilAsserted(() -> nobody().get(address).refused(404, "MEDIA_NOT_FOUND"));
    profileShows(3, true, id);
    await().untilAsserted(() -> nobody().get(address).expect(200));
    profileShows(4, true);
    await().untilAsserted(() -> nobody().get(address).refused(404, "MEDIA_NOT_FOUND"));
  }

  @Test
  void otherPeoplesFilesAndDeliveriesAreNoReels() {
    JsonNode delivery = ready("image/jpeg", Pictures.encoded("jpg", 321, 200), "DELIVERY");
    UUID id = UUID.fromString(delivery.path("id").asString());
    MediaApi other = somebody();
    String foreign = other.upload("image/jpeg", Pictures.encoded("jpg", 322, 200), "PORTFOLIO");
    JsonNode theirs = other.awaitStatus(foreign, "READY");
    UUID hirer = UUID.randomUUID();
    UUID own =
        UUID.fromString(
            ready("image/jpeg", Pictures.encoded("jpg", 323, 200), "PORTFOLIO")
                .path("id")
                .asString());
    events.publish(
        "delivery.made",
        id,
        1,
        new DeliveryState(
            id, id, hirer, owner, null, List.of(id), Instant.parse("2026-11-20T10:00:00Z")));
    profileShows(1, true, id, UUID.fromString(foreign), own);
    await()
        .untilAsserted(() ->
            assertThat(publicUrl(as(owner).get(MEDIA + "/" + own).body(), "large")).isNotEmpty());

    for (JsonNode hidden : List.of(delivery, theirs)) {
      String sha256 = hidden.path("variants").get(1).path("sha256").asString();
      nobody().get("/api/v1/media/public/" + sha256 + "/large").refused(404, "MEDIA_NOT_FOUND");
    }
  }

  @Test
  void whatWasDeletedIsGone() {
    JsonNode media = ready("image/jpeg", Pictures.encoded("jpg", 330, 200), "AVATAR");
    String address = publicUrl(media, "large");
    // The same picture of somebody else stays.
    MediaApi other = somebody();
    String same = other.upload("image/jpeg", Pictures.encoded("jpg", 330, 200), "AVATAR");
    assertThat(publicUrl(other.awaitStatus(same, "READY"), "large")).isEqualTo(address);

    String path = MEDIA + "/" + media.path("id").asString();
    as(owner).call("DELETE", path, null, "If-Match", "*").expect(204);
    nobody().get(address).expect(200);
    other.call("DELETE", MEDIA + "/" + same, null, "If-Match", "*").expect(204);
    Answer gone = nobody().get(address).refused(404, "MEDIA_NOT_FOUND");
    assertThat(gone.header("cache-control")).doesNotContain("public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x/large", "0123/large", "ABC/large", "%00/large", "a%0d%0ab/large"})
  void oddAddressesAreRefused(String odd) {
    assertThat(nobody().get("/api/v1/media/public/" + odd).status()).isIn(400, 404);
  }
}
