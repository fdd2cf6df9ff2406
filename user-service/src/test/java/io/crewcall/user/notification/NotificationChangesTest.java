package io.crewcall.user.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.Caller.Answer;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client that keeps a copy of its notifications asks what has changed. */
class NotificationChangesTest extends NotificationServiceTest {
  private static final String CHANGES = "/api/v1/notifications/changes?limit=7";

  /** What a device has. */
  private final class Device {
    private final UUID user;
    private final Map<UUID, JsonNode> copy = new HashMap<>();
    private @Nullable String since;

    Device(UUID user) {
      this.user = user;
    }

    void sync() {
      String cursor = "";
      String next = null;
      do {
        String mark = since == null ? "" : "&updatedSince=" + since;
        Answer page = as(user).get(CHANGES + mark + cursor);
        assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
        page.body().get("removed").forEach(id -> copy.remove(UUID.fromString(id.asString())));
        page.body().get("items").forEach(item -> copy.put(id(item), item));
        cursor =
            page.body().get("nextCursor").isNull()
                ? ""
                : "&cursor=" + page.body().get("nextCursor").asString();
        next = page.body().get("nextSince").asString();
      } while (!cursor.isEmpty());
      since = next;
    }
  }

  @Test
  void twoDevicesEqualTheServerAfterAThousandChanges() {
    UUID user = stranger();
    Device phone = new Device(user);
    Device tablet = new Device(user);
    Random random = new Random(4711);
    List<UUID> known = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      int what = random.nextInt(10);
      if (what < 5 || known.isEmpty()) {
        tell(user, stranger(), NotificationType.APPLIED);
      } else if (what < 8) {
        UUID one = known.get(random.nextInt(known.size()));
        jdbc.sql("update notification set read_at = now() where id = :id and read_at is null")
            .param("id", one)
            .update();
      } else {
        UUID one = known.remove(random.nextInt(known.size()));
        jdbc.sql("delete from notification where id = :id").param("id", one).update();
      }
      if (i % 90 == 0) {
        phone.sync();
        known.clear();
        known.addAll(phone.copy.keySet());
      }
      if (i % 400 == 0) {
        tablet.sync();
      }
    }
    phone.sync();
    tablet.sync();

    Map<UUID, JsonNode> server = new HashMap<>();
    String cursor = "";
    do {
      JsonNode page = as(user).get("/api/v1/notifications?limit=100" + cursor).body();
      page.get("items").forEach(item -> server.put(id(item), item));
      cursor =
          page.get("nextCursor").isNull() ? "" : "&cursor=" + page.get("nextCursor").asString();
    } while (!cursor.isEmpty());
    assertThat(server).hasSizeGreaterThan(200);
    assertThat(phone.copy).isEqualTo(server);
    assertThat(tablet.copy).isEqualTo(server);
  }

  @Test
  void whatIsWrittenBesideTheReadingComesTheNextTime() {
    UUID user = stranger();
    Device phone = new Device(user);
    tell(user, stranger(), NotificationType.APPLIED);
    phone.sync();
    // A transaction that began before the reading and ends after it.
    transaction.executeWithoutResult(status -> {
      sender.send(
          List.of(
              new NewNotification(
                  NotificationType.DELIVERED,
                  user,
                  stranger(),
                  NotificationSubject.gig(UUID.randomUUID()),
                  UUID.randomUUID(),
                  clock.instant(),
                  null)));
      tell(stranger(), stranger(), NotificationType.APPLIED);
      phone.sync();
    });
    phone.sync();

    assertThat(phone.copy).hasSize(2);
  }

  @Test
  void oneIsToldOfWhatOneDeletedAndNobodyElseIs() {
    UUID user = stranger();
    Device phone = new Device(user);
    tell(user, stranger(), NotificationType.APPLIED);
    phone.sync();
    UUID one = phone.copy.keySet().iterator().next();
    assertThat(as(user).delete("/api/v1/notifications/" + one, "If-Match", "*").status())
        .isEqualTo(204);

    JsonNode changes = as(user).get(CHANGES + "&updatedSince=" + phone.since).body();

    assertThat(changes.get("removed").toString()).isEqualTo("[\"" + one + "\"]");
    assertThat(as(user).get(CHANGES).body().get("removed")).isEmpty();
    assertThat(as(stranger()).get(CHANGES + "&updatedSince=" + phone.since).code())
        .isEqualTo("INVALID_CURSOR");
    assertThat(as(user).get(CHANGES + "&updatedSince=2026-11-30T00:00:00Z").code())
        .isEqualTo("INVALID_CURSOR");
    assertThat(statements.during(() -> as(user).get(CHANGES))).isLessThanOrEqualTo(3);
  }

  @Test
  void aMarkIsNotGoodForEver() {
    UUID user = stranger();
    Device phone = new Device(user);
    phone.sync();
    clock.forward(Duration.ofDays(61));

    Answer outdated = as(user).get(CHANGES + "&updatedSince=" + phone.since);

    assertThat(outdated.status()).isEqualTo(410);
    assertThat(outdated.code()).isEqualTo("SYNC_OUTDATED");
  }
}
