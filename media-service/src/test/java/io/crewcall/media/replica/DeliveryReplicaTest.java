package io.crewcall.media.replica;

import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeliveryReplicaTest extends MediaServiceTest {
  private final UUID worker = UUID.randomUUID();
  private final UUID hirer = UUID.randomUUID();
  private final UUID colleague = UUID.randomUUID();
  private final UUID brand = UUID.randomUUID();

  private void delivered(@Nullable UUID brandId, UUID mediaId) {
    UUID id = UUID.randomUUID();
    events.publish(
        "delivery.made",
        id,
        1,
        new DeliveryState(
            id,
            UUID.randomUUID(),
            hirer,
            worker,
            brandId,
            List.of(mediaId),
            Instant.parse("2026-11-20T10:00:00Z")));
  }

  private void team(long version, UUID... members) {
    events.publish(
        "brand.members-changed",
        brand,
        version,
        new BrandState(
            brand,
            "Chai & Co",
            "Food",
            null,
            null,
            members[0],
            Arrays.stream(members).map(user -> new Member(user, MemberRole.VIEWER)).toList()));
  }

  @Test
  void whatWasHandedOverStaysForBothSides() {
    byte[] picture = Pictures.withExif(3000, 2000, 6);
    String id = as(worker).upload("image/jpeg", picture, "DELIVERY");
    JsonNode own = as(worker).awaitStatus(id, "READY");
    assertThat(own.path("allowedActions").toString()).isEqualTo("[\"delete\"]");
    String path = MediaApi.MEDIA + "/" + id;
    delivered(null, UUID.fromString(id));
    await().untilAsserted(() -> as(hirer).get(path).expect(200));

    as(worker).call("DELETE", path, null, "If-Match", "*").refused(409, "MEDIA_DELIVERED");
    assertThat(as(worker).get(path).body().path("allowedActions")).isEmpty();
    JsonNode listed = as(worker).get(MediaApi.MEDIA).body().path("items").get(0);
    assertThat(listed.path("allowedActions")).isEmpty();
    JsonNode got = as(hirer).get(path).expect(200).body();
    assertThat(fetch(link(got, "original")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png"})
  void theHirerGetsEveryPixelThatWasSold(String format) throws Exception {
    BufferedImage noise = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < 2000; y += 3) {
      for (int x = 0; x < 3000; x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    byte[] picture = Pictures.encoded(format, noise);
    String type = format.equals("png") ? "image/png" : "image/jpeg";
    String id = as(worker).upload(type, picture, "DELIVERY");
    JsonNode ready = as(worker).awaitStatus(id, "READY");
    assertThat(ready.path("width").asInt()).isEqualTo(3000);
    assertThat(ready.path("variants")).hasSize(3);

    byte[] original = fetch(link(ready, "original")).body();
    assertThat(ready.path("size").asLong()).isEqualTo(original.length);
    BufferedImage got = Pictures.decode(original);
    BufferedImage sent = Pictures.decode(picture);
    for (int y = 0; y < 2000; y += 7) {
      assertThat(got.getRGB(0, y, 3000, 1, null, 0, 3000))
          .isEqualTo(sent.getRGB(0, y, 3000, 1, null, 0, 3000));
    }
    for (JsonNode variant : ready.path("variants")) {
      byte[] content = fetch(variant.path("url").asString()).body();
      assertThat(variant.path("sha256").asString())
          .isEqualTo(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
  }

  @Test
  void originalsSayNothingOfWhereAndByWhom() {
    String id = as(worker).upload("image/jpeg", Pictures.withExif(400, 200, 6), "DELIVERY");
    JsonNode ready = as(worker).awaitStatus(id, "READY");
    byte[] original = fetch(link(ready, "original")).body();
    String text = new String(original, ISO_8859_1);
    assertThat(text).doesNotContain(Pictures.SECRET);
    // How it was held is all that is left, so that it is shown upright.
    assertThat(text.indexOf("Exif")).isEqualTo(6);
    assertThat(original[5]).isEqualTo((byte) 34);
    assertThat(ready.path("width").asInt()).isEqualTo(200);
    assertThat(ready.path("height").asInt()).isEqualTo(400);
  }

  @Test
  void aDeliveryIsForThoseWhoGotIt() {
    String id = as(worker).upload("image/jpeg", Pictures.encoded("jpg", 64, 48), "DELIVERY");
    as(worker).awaitStatus(id, "READY");
    String path = MediaApi.MEDIA + "/" + id;
    MediaApi stranger = somebody();
    for (MediaApi other : List.of(as(hirer), as(colleague), stranger)) {
      other.get(path).refused(404, "MEDIA_NOT_FOUND");
      other.call("DELETE", path, null, "If-Match", "*").refused(404, "MEDIA_NOT_FOUND");
    }

    delivered(brand, UUID.fromString(id));
    await().untilAsserted(() -> as(hirer).get(path).expect(200));
    as(hirer).call("DELETE", path, null, "If-Match", "*").refused(403, "NOT_YOURS");
    as(colleague).get(path).refused(404, "MEDIA_NOT_FOUND");
    stranger.get(path).refused(404, "MEDIA_NOT_FOUND");

    team(1, hirer, colleague);
    await().untilAsserted(() -> as(colleague).get(path).expect(200));
    team(2, hirer);
    await().untilAsserted(() -> as(colleague).get(path).refused(404, "MEDIA_NOT_FOUND"));
    stranger.get(path).refused(404, "MEDIA_NOT_FOUND");
  }
}
