package io.crewcall.gig.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.CreativeProfileStateBuilder;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * What follows the reveal: the reply, reports, what admins decide, endorsements, the burst guard.
 */
class ReviewModerationTest extends GigServiceTest {
  private static final Map<String, Object> LOW = Map.of("rating", 2, "text", "Late");
  private static final Map<String, Object> REASON = Map.of("reason", "Looked into");

  private Api admin() {
    return as(UUID.randomUUID(), Role.ADMIN);
  }

  private Work ended(UUID hirer, UUID worker) {
    Work work = stage().work(hirer, worker, 1000);
    stage().complete(work);
    return work;
  }

  /** The hirer's review of the worker, revealed, with the worker's of the hirer. */
  private UUID revealed(Work work, Map<String, Object> words) {
    String path = "/engagements/" + work.id() + "/reviews";
    as(work.workerId()).post(path, Map.of("rating", 4)).expect(201);
    return as(work.gig().hirerId()).post(path, words).expect(201).id("id");
  }

  @Test
  void subjectRepliesOnceWithin28Days() {
    Work work = ended(UUID.randomUUID(), UUID.randomUUID());
    UUID review = revealed(work, LOW);
    String path = "/reviews/" + review;
    Api subject = as(work.workerId());
    Map<String, Object> words = Map.of("text", "It rained.");
    assertThat(subject.get(path).actions()).contains("reply", "report");
    as(work.gig().hirerId()).post(path + "/reply", words).refused(403, "NOT_YOUR_PART");
    person().post(path + "/reply", words).refused(403, "NOT_YOUR_PART");
    clockForward(Duration.ofDays(28).plusMinutes(1));
    assertThat(subject.get(path).actions()).doesNotContain("reply");
    subject.post(path + "/reply", words).refused(409, "REPLY_WINDOW_CLOSED");
    clockForward(Duration.ofDays(28).minusMinutes(1));
    Answer replied = subject.post(path + "/reply", words).expect(200);
    assertThat(replied.body().path("reply").path("text").asString()).isEqualTo("It rained.");
    assertThat(replied.actions()).doesNotContain("reply");
    subject.post(path + "/reply", words).refused(409, "ALREADY_REPLIED");
    ReviewState told = events.await(ReviewState.class, "review.replied", review).data();
    assertThat(told.reply()).isEqualTo("It rained.");
    assertThat(told.rating()).isEqualTo(2);
  }

  @Test
  void reportedHeldRestoredRemoved() {
    Work work = ended(UUID.randomUUID(), UUID.randomUUID());
    UUID review = revealed(work, LOW);
    String path = "/reviews/" + review;
    String list = "/users/" + work.workerId() + "/reviews";
    Api admin = admin();
    Api reader = person();
    Map<String, Object> report = Map.of("reason", "FALSE_STATEMENT", "note", "Never happened");

    String before = nobody().get(path).body().toString();
    String etag = nobody().get(path).header("etag");
    as(work.gig().hirerId()).post(path + "/reports", report).refused(403, "NOT_YOUR_PART");
    nobody().post(path + "/reports", report).expect(401);
    reader.post(path + "/reports", report).expect(201);
    reader.post(path + "/reports", report).refused(409, "ALREADY_REPORTED");
    as(work.workerId()).post(path + "/reports", report).expect(201);
    assertThat(reader.get(path).actions()).doesNotContain("report");
    assertThat(nobody().get(path).body().toString())
        .as("a complaint shows nowhere")
        .isEqualTo(before);
    assertThat(nobody().get(path).header("etag")).isEqualTo(etag);
    assertThat(as(work.gig().hirerId()).get(path).text("standing")).isEqualTo("REVEALED");

    assertThat(admin.get("/reviews?standing=REPORTED&limit=100").ids()).contains(review.toString());
    assertThat(admin.get(path + "/reports").items())
        .extracting(item -> item.path("reporterId").asString())
        .containsExactly(work.workerId().toString(), reader.id().toString());

    reader.post(path + "/hold", REASON).refused(403, "FORBIDDEN");
    Answer held = admin.post(path + "/hold", REASON).expect(200);
    assertThat(held.actions()).containsExactlyInAnyOrder("restore", "remove");
    nobody().get(path).refused(404, "REVIEW_NOT_FOUND");
    reader.get(path).refused(404, "REVIEW_NOT_FOUND");
    as(work.workerId()).get(path).refused(404, "REVIEW_NOT_FOUND");
    assertThat(as(work.gig().hirerId()).get(path).text("standing")).isEqualTo("HELD");
    assertThat(nobody().get(list).ids()).isEmpty();
    assertThat(as(work.workerId()).get("/engagements/" + work.id() + "/reviews").ids())
        .doesNotContain(review.toString());
    ReviewState told = events.await(ReviewState.class, "review.held", review).data();
    assertThat(told.visible()).isFalse();
    assertThat(told.text()).isNull();

    admin.post(path + "/restore", REASON).expect(200);
    assertThat(nobody().get(list).ids()).containsExactly(review.toString());
    assertThat(events.await(ReviewState.class, "review.restored", review).data().visible())
        .isTrue();
    admin.post(path + "/remove", REASON).refused(409, "REVIEW_STATE");
    admin.post(path + "/hold", REASON).expect(200);
    admin.post(path + "/remove", REASON).expect(200);
    assertThat(events.await(ReviewState.class, "review.removed", review).data().visible())
        .isFalse();
    assertThat(nobody().get(list).ids()).isEmpty();
    admin.post(path + "/restore", REASON).refused(409, "REVIEW_STATE");

    assertThat(admin.get(path + "/decisions").items())
        .extracting(
            item -> item.path("action").asString() + " " + item.path("decidedBy").asString())
        .containsExactly(
            "REMOVE " + admin.id(),
            "HOLD " + admin.id(),
            "RESTORE " + admin.id(),
            "HOLD " + admin.id());
    nothingViolated();
  }

  @Test
  void onlyAdminsOnDutyAndNoSidesOfIt() {
    UUID admin = UUID.randomUUID();
    Work work = ended(UUID.randomUUID(), admin);
    UUID review = revealed(work, LOW);
    String path = "/reviews/" + review;
    as(admin, Role.ADMIN).post(path + "/hold", REASON).refused(403, "NOT_YOUR_PART");
    Api offDuty =
        new Api(
            http.baseUrl(),
            UUID.randomUUID(),
            tokens.withScope(UUID.randomUUID(), "read write accounts", Role.ADMIN));
    offDuty.post(path + "/hold", REASON).refused(403, "FORBIDDEN");
    offDuty.get("/reviews?standing=HELD").refused(403, "FORBIDDEN");
    person().get(path + "/reports").refused(403, "FORBIDDEN");
    person().get(path + "/decisions").refused(403, "FORBIDDEN");
    admin().get("/reviews?standing=SEALED").expect(400);
    admin().get("/reviews").expect(400);
  }

  @Test
  void sealedReviewsAreNoAdminsBusiness() {
    Work work = ended(UUID.randomUUID(), UUID.randomUUID());
    UUID review =
        as(work.gig().hirerId())
            .post("/engagements/" + work.id() + "/reviews", LOW)
            .expect(201)
            .id("id");
    String path = "/reviews/" + review;
    admin().get(path).refused(404, "REVIEW_NOT_FOUND");
    admin().post(path + "/hold", REASON).refused(404, "REVIEW_NOT_FOUND");
    as(work.workerId()).get(path).refused(404, "REVIEW_NOT_FOUND");
    as(work.workerId())
        .post(path + "/reports", Map.of("reason", "SPAM"))
        .refused(404, "REVIEW_NOT_FOUND");
    assertThat(as(work.gig().hirerId()).get(path).expect(200).body().path("sealed").asBoolean())
        .isTrue();
  }

  @Test
  void wordsAndTrailAreWrittenOnce() {
    Work work = ended(UUID.randomUUID(), UUID.randomUUID());
    UUID review = revealed(work, LOW);
    admin().post("/reviews/" + review + "/hold", REASON).expect(200);
    for (String change :
        List.of(
            "update review set rating = 5 where id = ?",
            "update review set text = 'Great' where id = ?",
            "update review set skills = '{a}' where id = ?",
            "update moderation_decision set reason = 'x' where target_id = ?",
            "delete from moderation_decision where target_id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(change).param(review).update())
          .as(change)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("written once");
    }
  }

  @Test
  void skillsOfTheWorkOrTheProfileAreEndorsed() {
    UUID worker = UUID.randomUUID();
    events.publish(
        "creative.updated",
        worker,
        1,
        CreativeProfileStateBuilder.builder()
            .userId(worker)
            .professions(List.of("EDITOR"))
            .skillTags(List.of("colour"))
            .reels(List.of())
            .unavailable(List.of())
            .visible(true)
            .build());
    await()
        .until(() ->
            stage().number("select count(*) from profile_skills where user_id = ?", worker) == 1);
    UUID regular = UUID.randomUUID();
    for (UUID hirer : List.of(regular, regular, UUID.randomUUID())) {
      Work work = ended(hirer, worker);
      as(hirer)
          .post(
              "/engagements/" + work.id() + "/reviews",
              Map.of("rating", 5, "skills", List.of("juggling")))
          .refused(422, "SKILL_NOT_ENDORSABLE");
      revealed(work, Map.of("rating", 5, "skills", List.of("Reels", "colour", "reels")));
    }
    Answer endorsed = nobody().get("/users/" + worker + "/endorsements").expect(200);
    assertThat(endorsed.items())
        .extracting(item -> item.path("skill").asString() + " " + item.path("endorsers").asInt())
        .as("a hirer who endorses twice is one endorser")
        .containsExactly("colour 2", "reels 2");
    assertThat(nobody().get("/users/" + regular + "/endorsements").items()).isEmpty();
    String cursor = nobody().get("/users/" + worker + "/endorsements?limit=1").text("nextCursor");
    assertThat(nobody().get("/users/" + worker + "/endorsements?limit=1&cursor=" + cursor).items())
        .extracting(item -> item.path("skill").asString())
        .containsExactly("reels");
    String held = nobody().get("/users/" + worker + "/reviews").ids().getFirst();
    admin().post("/reviews/" + held + "/hold", REASON).expect(200);
    assertThat(nobody().get("/users/" + worker + "/endorsements").items())
        .extracting(item -> item.path("endorsers").asInt())
        .as("what is held does not count")
        .containsExactly(1, 1);
  }

  private void joined(UUID user, String ago) {
    jdbc.sql(
            "insert into user_replica (user_id, handle, display_name, active, joined_at, version)"
                + " values (?, ?, 'Somebody', true, now() - cast(? as interval), 1)")
        .params(user, "u" + user.toString().substring(0, 12), ago)
        .update();
  }

  @Test
  void burstOfLowRatingsByYoungAccountsIsHeld() {
    UUID victim = UUID.randomUUID();
    List<String> suspect = new ArrayList<>();
    List<String> sound = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      UUID old = UUID.randomUUID();
      joined(old, "30 days");
      sound.add(revealed(ended(old, victim), LOW).toString());
    }
    for (int i = 0; i < 2; i++) {
      UUID young = UUID.randomUUID();
      joined(young, "3 days");
      suspect.add(revealed(ended(young, victim), LOW).toString());
    }
    UUID kind = UUID.randomUUID();
    joined(kind, "1 days");
    sound.add(revealed(ended(kind, victim), Map.of("rating", 5)).toString());
    String list = "/users/" + victim + "/reviews?limit=100";
    assertThat(nobody().get(list).ids()).containsAll(sound).containsAll(suspect);

    UUID third = UUID.randomUUID();
    joined(third, "3 days");
    UUID last = revealed(ended(third, victim), LOW);
    suspect.add(last.toString());
    assertThat(nobody().get(list).ids()).containsExactlyInAnyOrderElementsOf(sound);
    assertThat(admin().get("/reviews?standing=HELD&limit=100").ids()).containsAll(suspect);
    Answer trail = admin().get("/reviews/" + last + "/decisions").expect(200);
    assertThat(trail.items()).hasSize(1);
    assertThat(trail.items().getFirst().path("decidedBy").isNull()).isTrue();
    events.await(ReviewState.class, "review.held", last);
    assertThat(events.all(ReviewState.class))
        .as("the last one of the burst was never told as shown")
        .noneMatch(event -> event.subject().equals(last) && event.data().visible());

    // An admin's word stands, also when one more comes.
    String restored = suspect.getFirst();
    admin().post("/reviews/" + restored + "/restore", REASON).expect(200);
    UUID fourth = UUID.randomUUID();
    joined(fourth, "3 days");
    revealed(ended(fourth, victim), LOW);
    sound.add(restored);
    assertThat(nobody().get(list).ids()).containsExactlyInAnyOrderElementsOf(sound);
    nothingViolated();
  }

  @Test
  void endedInAnyWayAfterTheStartIsReviewed() {
    Work cancelled = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    Api hirer = as(cancelled.gig().hirerId());
    String path = "/engagements/" + cancelled.id();
    hirer.post(path + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT")).expect(200);
    as(cancelled.workerId()).post(path + "/accept-cancel").expect(200);
    assertThat(hirer.get(path).actions()).contains("review");
    hirer.post(path + "/reviews", LOW).expect(201);

    Work early = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    jdbc.sql("update engagement set started_at = now() + interval '1 day' where id = ?")
        .param(early.id())
        .update();
    String before = "/engagements/" + early.id();
    as(early.workerId())
        .post(before + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"))
        .expect(200);
    as(early.gig().hirerId()).post(before + "/accept-cancel").expect(200);
    assertThat(as(early.workerId()).get(before).actions()).doesNotContain("review");
    as(early.workerId()).post(before + "/reviews", LOW).refused(409, "NOT_REVIEWABLE");
  }
}
