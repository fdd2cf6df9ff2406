package io.crewcall.media.replica;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.gig.DeliveryState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
