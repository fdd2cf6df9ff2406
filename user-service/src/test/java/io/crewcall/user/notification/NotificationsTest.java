package io.crewcall.user.notification;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class NotificationsTest extends NotificationServiceTest {
  @Autowired private NotificationService notifications;
  @Autowired private NotificationRetention retention;

  @Test
  void pagesGoThroughAllOnceAndCostTheSame() {
    UUID user = stranger();
    for (int i = 0; i < 25; i++) {
      tell(user, stranger(), APPLIED);
    }
    List<UUID> seen = new ArrayList<>();
    String path = "/api/v1/notifications?limit=10";
    String next = path;
    while (next != null) {
      String url = next;
      List<Answer> answers = new ArrayList<>();
      assertThat(statements.during(() -> answers.add(as(user).get(url)))).isEqualTo(1);
      JsonNode page = answers.getFirst().body();
      page.get("items").forEach(it -> seen.add(id(it)));
      JsonNode cursor = page.get("nextCursor");
      next = cursor.isNull() ? null : path + "&cursor=" + cursor.asString();
      assertThat(answers.getFirst().header("Link").isEmpty()).isEqualTo(next == null);
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    for (int i = 1; i < seen.size(); i++) {
      assertThat(TimeOrderedIds.isAfter(seen.get(i - 1), seen.get(i))).isTrue();
    }
    assertThat(statements.during(() -> as(user).get("/api/v1/notifications?unread=true")))
        .isEqualTo(1);
    assertThat(statements.during(() -> as(user).get("/api/v1/notifications/unread-count")))
        .isEqualTo(1);
  }

  @Test
  void aListOfManyIsReadFromItsIndex() {
    UUID user = stranger();
    jdbc.sql(
            """
            insert into notification (id, user_id, type, event_id, subject_kind, subject_id,
              created_at, in_app, fresh, read_at)
            select uuidv7(), case when n % 200 = 0 then :user else gen_random_uuid() end, 'APPLIED',
              gen_random_uuid(), 'GIG', gen_random_uuid(), now(), true, true,
              case when n % 2 = 0 then null else now() end
            from generate_series(1, 50000) n
            """)
        .param("user", user)
        .update();
    jdbc.sql("analyze notification").update();

    assertThat(plan("read_at is null", user))
        .contains("notification_unread")
        .doesNotContain("Sort");
    assertThat(plan("true", user)).contains("notification_of_user").doesNotContain("Sort");
    assertThat(as(user).get("/api/v1/notifications?unread=true&limit=100").body().get("items"))
        .hasSize(100);
    jdbc.sql("delete from notification where type = 'APPLIED' and user_id <> :user")
        .param("user", user)
        .update();
  }

  private String plan(String condition, UUID user) {
    return String.join(
        "\n",
        jdbc.sql(
                "explain select * from notification n where n.type = any (array['APPLIED'])"
                    + " and n.user_id = '"
                    + user
                    + "' and n.in_app and "
                    + condition
                    + " order by n.id desc limit 21")
            .query(String.class)
            .list());
  }

  @Test
  void othersNotificationsAreNotThere() {
    UUID owner = stranger();
    tell(owner, stranger(), APPLIED);
    UUID id = id(inbox(owner).getFirst());
    Caller other = as(stranger());

    String one = "/api/v1/notifications/" + id;
    for (Answer answer :
        List.of(
            other.get(one),
            other.post(one + "/read"),
            other.delete(one, "If-Match", "*"),
            other.get("/api/v1/notifications/" + UUID.randomUUID()))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("NOTIFICATION_NOT_FOUND");
    }
    assertThat(new Caller(http.baseUrl(), null).get("/api/v1/notifications").status())
        .isEqualTo(401);
    assertThat(inbox(owner)).hasSize(1);
  }

  /** As while instances are replaced: the newer one tells what the older does not know. */
  @Test
  void whatANewerVersionStoredIsLeftOut() {
    UUID user = stranger();
    tell(user, stranger(), APPLIED);
    jdbc.sql(
            """
            insert into notification (id, user_id, type, event_id, subject_kind, subject_id,
              created_at, in_app, fresh)
            values (uuidv7(), :user, 'TELEPORTED', gen_random_uuid(), 'PLANET', gen_random_uuid(),
              now(), true, true)
            """)
        .param("user", user)
        .update();

    assertThat(types(user)).containsExactly("APPLIED");
  }

  @Test
  void oneIsReadAndForgotten() {
    UUID user = stranger();
    tell(user, stranger(), APPLIED);
    String one = "/api/v1/notifications/" + id(inbox(user).getFirst());
    Answer unread = as(user).get(one);
    assertThat(as(user).get(one, "If-None-Match", unread.etag()).status()).isEqualTo(304);

    Answer read = as(user).post(one + "/read");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().get("read").asBoolean()).isTrue();
    String at = read.body().get("readAt").asString();
    clock.forward(Duration.ofMinutes(5));
    assertThat(as(user).post(one + "/read").body().get("readAt").asString()).isEqualTo(at);
    assertThat(as(user).delete(one).status()).isEqualTo(428);
    assertThat(as(user).delete(one, "If-Match", unread.etag()).status()).isEqualTo(412);
    assertThat(as(user).delete(one, "If-Match", read.etag()).status()).isEqualTo(204);
    assertThat(as(user).get(one).status()).isEqualTo(404);
  }

  @Test
  void readingAllLeavesWhatCameMeanwhile() {
    UUID user = stranger();
    tell(user, stranger(), APPLIED);
    tell(user, stranger(), DELIVERED);
    UUID shown = id(inbox(user).getFirst());
    tell(user, stranger(), APPLIED);

    Answer read = as(user).post("/api/v1/notifications/read-all", Map.of("upTo", shown));

    assertThat(read.body().get("read").asInt()).isEqualTo(2);
    assertThat(as(user).get("/api/v1/notifications/unread-count").body().toString())
        .isEqualTo("{\"unread\":1,\"capped\":false}");
    List<JsonNode> unread = new ArrayList<>();
    as(user).get("/api/v1/notifications?unread=true").body().get("items").forEach(unread::add);
    assertThat(unread).hasSize(1);
    assertThat(id(unread.getFirst())).isNotEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"upTo\":null}",
        "{\"upTo\":\"x\"}",
        "{\"upTo\":5}",
        "{\"upTo\":\"0199f3a0-0000-7000-8000-000000000000\",\"more\":1}",
        "[]",
        "{"
      })
  void whatNamesNoNotificationMarksNone(String body) {
    UUID user = stranger();
    tell(user, stranger(), APPLIED);

    Answer refused = as(user).post("/api/v1/notifications/read-all", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(inbox(user).getFirst().get("read").asBoolean()).isFalse();
  }

  @Test
  void whatIsTooOldIsForgotten() {
    UUID user = stranger();
    jdbc.sql(
            """
            insert into notification (id, user_id, type, event_id, subject_kind, subject_id,
              created_at, in_app, fresh)
            values (:id, :user, 'APPLIED', :id, 'GIG', :id, now(), true, true)
            """)
        .param("id", TimeOrderedIds.firstOf(clock.instant().minus(Duration.ofDays(91))))
        .param("user", user)
        .update();
    tell(user, stranger(), DELIVERED);
    assertThat(types(user)).containsExactly("DELIVERED", "APPLIED");

    while (retention.run() > 0) {
      // as the scheduler does
    }

    assertThat(types(user)).containsExactly("DELIVERED");
  }

  /**
   * Many transactions store for one person at once, some with a clock that is behind. A reader that
   * goes on from the last id it has seen gets every one, each once: nothing appears behind it.
   */
  @Test
  void whoReadsOnFromTheLastIdMissesNothing() throws Exception {
    UUID user = stranger();
    int writers = 16;
    int each = 40;
    List<UUID> seen = new ArrayList<>();
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reader =
          threads.submit(() -> {
            UUID last = TimeOrderedIds.NONE;
            boolean again = true;
            while (again) {
              again = !done.get();
              for (NotificationResponse view : notifications.after(user, last, 1000)) {
                seen.add(view.id());
                last = view.id();
              }
            }
          });
      var all = new ArrayList<java.util.concurrent.Future<?>>();
      for (int writer = 0; writer < writers; writer++) {
        all.add(
            threads.submit(() -> {
              start.await();
              for (int i = 0; i < each; i++) {
                tell(user, stranger(), APPLIED);
              }
              return null;
            }));
      }
      start.countDown();
      try {
        for (var writer : all) {
          writer.get();
        }
      } finally {
        // Also when a writer has failed: the reader must end.
        done.set(true);
      }
      reader.get();
    }
    assertThat(seen).hasSize(writers * each).doesNotHaveDuplicates();
  }

  @Test
  void anInstanceWhoseClockIsBehindStillAppends() {
    UUID last = TimeOrderedIds.firstOf(clock.instant().plusSeconds(60));
    UUID next = TimeOrderedIds.after(last, TimeOrderedIds.firstOf(clock.instant()));
    assertThat(TimeOrderedIds.isAfter(next, last)).isTrue();
    assertThat(next.version()).isEqualTo(7);
    assertThat(next.variant()).isEqualTo(2);
    UUID full = new UUID(last.getMostSignificantBits(), 0xbfff_ffff_ffff_ffffL);
    UUID over = TimeOrderedIds.after(full, last);
    assertThat(TimeOrderedIds.isAfter(over, full)).isTrue();
    assertThat(over.version()).isEqualTo(7);
    assertThat(over.variant()).isEqualTo(2);
  }
}
