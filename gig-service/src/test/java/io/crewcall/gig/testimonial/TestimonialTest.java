package io.crewcall.gig.testimonial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.TestimonialState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Testimonials through HTTP: consent, requests, moderation, and one at a time between two. */
class TestimonialTest extends GigServiceTest {
  private static final Map<String, Object> WORDS = Map.of("text", "Cuts like nobody else.");
  private static final Map<String, Object> REASON = Map.of("reason", "Looked into");

  private Api known() {
    Api person = person();
    jdbc.sql(
            "insert into user_replica (user_id, handle, display_name, active, version)"
                + " values (?, ?, 'Somebody', true, 1)")
        .params(person.id(), "u" + person.id().toString().substring(0, 12))
        .update();
    return person;
  }

  private String write(Api author, Api subject) {
    return author.post("/users/" + subject.id() + "/testimonials", WORDS).expect(201).text("id");
  }

  @Test
  void shownWithConsentAlone() {
    Api author = known();
    Api subject = known();
    String shown = "/users/" + subject.id() + "/testimonials";
    String id = write(author, subject);
    String path = "/testimonials/" + id;
    author.post(shown, WORDS).refused(409, "ALREADY_THERE");
    assertThat(nobody().get(shown).ids()).isEmpty();
    nobody().get(path).refused(404, "TESTIMONIAL_NOT_FOUND");
    person().get(path).refused(404, "TESTIMONIAL_NOT_FOUND");
    assertThat(author.get(path).actions()).containsExactly("withdraw");
    assertThat(subject.get(path).actions()).containsExactlyInAnyOrder("publish", "decline");
    author.post(path + "/publish").refused(403, "NOT_YOUR_PART");
    TestimonialState written =
        events.await(TestimonialState.class, "testimonial.written", UUID.fromString(id)).data();
    assertThat(written.text()).as("no word before the consent").isNull();

    assertThat(subject.post(path + "/publish").expect(200).text("status")).isEqualTo("PUBLISHED");
    Answer read = nobody().get(shown).expect(200);
    assertThat(read.ids()).containsExactly(id);
    assertThat(read.items().getFirst().path("verifiedEngagement").asBoolean()).isFalse();
    assertThat(
            events
                .await(TestimonialState.class, "testimonial.published", UUID.fromString(id))
                .data()
                .text())
        .isEqualTo("Cuts like nobody else.");
    subject.post(path + "/hide").expect(200);
    assertThat(nobody().get(shown).ids()).isEmpty();
    author.post(path + "/show").refused(403, "NOT_YOUR_PART");
    subject.post(path + "/show").expect(200);
    assertThat(nobody().get(shown).ids()).containsExactly(id);
    author.post(path + "/withdraw").expect(200);
    assertThat(nobody().get(shown).ids()).isEmpty();
    subject.post(path + "/publish").refused(409, "TESTIMONIAL_STATE");
    assertThat(nobody().get("/users/" + subject.id() + "/reviews").ids()).isEmpty();
    assertThat(events.all(ReviewState.class))
        .noneMatch(event -> event.data().subjectId().equals(subject.id()));
  }

  @Test
  void turnedDownIsTurnedDownUnlessAskedFor() {
    Api author = known();
    Api subject = known();
    String id = write(author, subject);
    subject.post("/testimonials/" + id + "/decline").expect(200);
    String path = "/users/" + subject.id() + "/testimonials";
    author.post(path, WORDS).refused(409, "TURNED_DOWN_BEFORE");
    String asked =
        subject
            .post("/users/" + author.id() + "/testimonial-requests", Map.of("message", "Please"))
            .expect(201)
            .text("id");
    assertThat(author.get("/testimonials/" + asked).actions())
        .containsExactlyInAnyOrder("write", "decline");
    assertThat(author.get("/testimonials/mine?side=AUTHOR&status=REQUESTED").ids())
        .containsExactly(asked);
    assertThat(subject.get("/testimonials/mine?side=SUBJECT").ids()).containsExactly(asked, id);
    Answer written = author.post(path, WORDS).expect(201);
    assertThat(written.text("id")).as("the one that was asked for").isEqualTo(asked);
    assertThat(written.text("status")).isEqualTo("PENDING");
    subject.post("/testimonials/" + asked + "/publish").expect(200);
    assertThat(nobody().get(path).items().getFirst().path("message").isNull()).isTrue();
  }

  @Test
  void verifiedByACompletedEngagementOfBoth() {
    Work work = stage().work(known().id(), known().id(), 1000);
    Api hirer = as(work.gig().hirerId());
    Map<String, Object> words = Map.of("text", "Fine", "engagementId", work.id());
    String path = "/users/" + work.workerId() + "/testimonials";
    hirer.post(path, words).refused(422, "ENGAGEMENT_NOT_SHARED");
    stage().complete(work);
    known().post(path, words).refused(422, "ENGAGEMENT_NOT_SHARED");
    hirer
        .post("/users/" + known().id() + "/testimonials", words)
        .refused(422, "ENGAGEMENT_NOT_SHARED");
    assertThat(hirer.post(path, words).expect(201).body().path("verifiedEngagement").asBoolean())
        .isTrue();
    Map<String, Object> back = Map.of("message", "And me?", "engagementId", work.id());
    String asked =
        hirer
            .post("/users/" + work.workerId() + "/testimonial-requests", back)
            .expect(201)
            .text("id");
    as(work.workerId())
        .post("/testimonials/" + asked + "/write", Map.of("text", "Pays"))
        .expect(200);
    assertThat(
            hirer
                .post("/testimonials/" + asked + "/publish")
                .expect(200)
                .body()
                .path("verifiedEngagement")
                .asBoolean())
        .isTrue();
  }

  @Test
  void nobodyOneselfAndTheBlockedAreRefused() {
    Api author = known();
    author.post("/users/" + author.id() + "/testimonials", WORDS).refused(422, "OWN_PRAISE");
    author
        .post("/users/" + UUID.randomUUID() + "/testimonials", WORDS)
        .refused(404, "USER_NOT_FOUND");
    Api subject = known();
    jdbc.sql("insert into user_block values (?, ?, ?, true, 1)")
        .params(UUID.randomUUID(), subject.id(), author.id())
        .update();
    author.post("/users/" + subject.id() + "/testimonials", WORDS).refused(403, "BLOCKED");
    subject
        .post("/users/" + author.id() + "/testimonial-requests", Map.of())
        .refused(403, "BLOCKED");
    author.post("/users/" + subject.id() + "/testimonials", Map.of("text", " ")).expect(400);
    nobody().post("/users/" + subject.id() + "/testimonials", WORDS).expect(401);
  }

  @Test
  void moderatedLikeReviews() {
    Api author = known();
    Api subject = known();
    String path = "/testimonials/" + write(author, subject);
    Api admin = as(UUID.randomUUID(), Role.ADMIN);
    Map<String, Object> report = Map.of("reason", "SPAM");
    person().post(path + "/reports", report).refused(404, "TESTIMONIAL_NOT_FOUND");
    admin.post(path + "/hold", REASON).refused(404, "TESTIMONIAL_NOT_FOUND");
    subject.post(path + "/publish").expect(200);
    Api reader = person();
    reader.post(path + "/reports", report).expect(201);
    reader.post(path + "/reports", report).refused(409, "ALREADY_REPORTED");
    author.post(path + "/reports", report).refused(403, "NOT_YOUR_PART");
    assertThat(nobody().get(path).text("status")).isEqualTo("PUBLISHED");
    String id = path.substring("/testimonials/".length());
    assertThat(admin.get("/testimonials?standing=REPORTED&limit=100").ids()).contains(id);
    admin.post(path + "/hold", REASON).expect(200);
    nobody().get(path).refused(404, "TESTIMONIAL_NOT_FOUND");
    subject.post(path + "/hide").refused(409, "TESTIMONIAL_STATE");
    author.post(path + "/withdraw").refused(409, "TESTIMONIAL_STATE");
    admin.post(path + "/restore", REASON).expect(200);
    nobody().get(path).expect(200);
    admin.post(path + "/hold", REASON).expect(200);
    admin.post(path + "/remove", REASON).expect(200);
    assertThat(
            events
                .await(TestimonialState.class, "testimonial.removed", UUID.fromString(id))
                .data()
                .text())
        .isNull();
    assertThat(admin.get(path + "/decisions").items()).hasSize(4);
    reader.get("/testimonials?standing=HELD").refused(403, "FORBIDDEN");
  }

  @Test
  void pagesFromTheLatest() {
    Api subject = known();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String id = write(known(), subject);
      subject.post("/testimonials/" + id + "/publish").expect(200);
      written.addFirst(id);
    }
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Answer page =
          nobody().get("/users/" + subject.id() + "/testimonials?limit=2" + next).expect(200);
      read.addAll(page.ids());
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(read).isEqualTo(written);
  }

  @Test
  void oneAtATimeBetweenTwoAndOneAnswer() throws Exception {
    Race.rounds(() -> {
      Api author = known();
      Api subject = known();
      List<Integer> written = new java.util.concurrent.CopyOnWriteArrayList<>();
      Race.together(i ->
          () ->
              written.add(
                  i % 2 == 0
                      ? author.post("/users/" + subject.id() + "/testimonials", WORDS).status()
                      : subject
                          .post("/users/" + author.id() + "/testimonial-requests", Map.of())
                          .status()));
      assertThat(written).containsOnly(201, 409).contains(201);
      assertThat(
              stage()
                  .number(
                      "select count(*) from testimonial where author_id = ? and subject_id = ?",
                      author.id(),
                      subject.id()))
          .isEqualTo(1);
      String id = subject.get("/testimonials/mine?side=SUBJECT").ids().getFirst();
      if (subject.get("/testimonials/" + id).text("status").equals("REQUESTED")) {
        author.post("/testimonials/" + id + "/write", WORDS).expect(200);
      }
      long version = stage().number("select version from testimonial where id = ?::uuid", id);
      List<Integer> answered = new java.util.concurrent.CopyOnWriteArrayList<>();
      Race.together(i ->
          () ->
              answered.add(
                  switch (i % 3) {
                    case 0 -> subject.post("/testimonials/" + id + "/publish").status();
                    case 1 -> subject.post("/testimonials/" + id + "/decline").status();
                    default -> author.post("/testimonials/" + id + "/withdraw").status();
                  }));
      assertThat(answered).containsOnly(200, 409);
      long won = answered.stream().filter(status -> status == 200).count();
      assertThat(won).as("one answer, and perhaps a withdrawal after it").isBetween(1L, 2L);
      assertThat(stage().number("select version from testimonial where id = ?::uuid", id))
          .isEqualTo(version + won);
    });
    await().until(() -> stage().number("select count(*) from outbox") == 0);
  }
}
