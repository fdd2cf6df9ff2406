package io.crewcall.gig.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reviews through HTTP, and the leak trap: until the reveal nothing anybody can see changes. */
class ReviewTest extends GigServiceTest {

  /** What a worker says of a brand is about the brand, not about the member who posted. */
  @Test
  void aBrandsReviewsAreTheBrands() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    Api worker = person();
    UUID bid = stage().bid(stage().gig(owner.id(), brand, null, 1), worker.id());
    UUID engagement = owner.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    String path = "/engagements/" + engagement;
    worker.post(path + "/deliveries", Map.of("note", "Here")).expect(201);
    owner.post(path + "/approve").expect(200);
    String review = worker.post(path + "/reviews", Map.of("rating", 2)).expect(201).text("id");
    String ofBrand = "/brands/" + brand + "/reviews";
    assertThat(nobody().get(ofBrand).expect(200).ids()).as("sealed").isEmpty();
    String other = owner.post(path + "/reviews", Map.of("rating", 5)).expect(201).text("id");
    assertThat(nobody().get(ofBrand).ids()).containsExactly(review);
    assertThat(nobody().get("/users/" + owner.id() + "/reviews").ids()).isEmpty();
    assertThat(nobody().get("/users/" + worker.id() + "/reviews").ids()).containsExactly(other);
    assertThat(nobody().get("/brands/" + UUID.randomUUID() + "/reviews").ids()).isEmpty();
  }

  private static final Map<String, Object> PRAISE =
      Map.of("rating", 5, "text", "A delight", "skills", List.of("reels"));

  private Work ended() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    return work;
  }

  @Test
  void sealedReviewLeavesNoTrace() {
    Work work = ended();
    Api hirer = as(work.gig().hirerId());
    Api worker = as(work.workerId());
    String path = "/engagements/" + work.id();
    List<String> before = everythingOthersSee(work, worker);
    long outbox = stage().number("select coalesce(max(id), 0) from outbox");
    Answer sealed = hirer.post(path + "/reviews", PRAISE).expect(201);
    assertThat(sealed.body().path("sealed").asBoolean()).isTrue();
    assertThat(everythingOthersSee(work, worker)).isEqualTo(before);
    assertThat(stage().number("select coalesce(max(id), 0) from outbox"))
        .isLessThanOrEqualTo(outbox);
    await().until(() -> stage().number("select count(*) from outbox") == 0);
    assertThat(events.all(ReviewState.class))
        .noneMatch(event -> event.data().engagementId().equals(work.id()));
    assertThat(hirer.get(path + "/reviews").ids()).containsExactly(sealed.text("id"));
    assertThat(hirer.get(path).actions()).isEmpty();
    hirer.post(path + "/reviews", PRAISE).refused(409, "ALREADY_REVIEWED");

    // The window ends: one review alone is revealed.
    jdbc.sql("update review_pair set reveals_at = now() where engagement_id = ?")
        .param(work.id())
        .update();
    worker.post(path + "/reviews", PRAISE).refused(409, "REVIEW_WINDOW_CLOSED");
    run("reviewReveal");
    assertThat(nobody().get("/users/" + worker.id() + "/reviews").ids())
        .containsExactly(sealed.text("id"));
    var told = events.await(ReviewState.class, "review.revealed", sealed.id("id"));
    assertThat(told.data().rating()).isEqualTo(5);
    assertThat(told.data().fee()).isEqualTo(1000);
    worker.post(path + "/reviews", PRAISE).refused(409, "REVIEW_WINDOW_CLOSED");
  }

  /** All that the other side and the public can read, with ETags. */
  private List<String> everythingOthersSee(Work work, Api other) {
    List<String> seen = new ArrayList<>();
    for (String path :
        List.of(
            "/engagements/" + work.id(),
            "/engagements/" + work.id() + "/reviews",
            "/engagements/mine",
            "/gigs/" + work.gig().id(),
            "/users/" + work.workerId() + "/reviews",
            "/users/" + work.gig().hirerId() + "/reviews")) {
      Answer answer = other.get(path).expect(200);
      seen.add(path + " " + answer.header("etag") + " " + answer.body());
    }
    return seen;
  }

  @Test
  void onlyTheSidesAndOnlyAfterTheEnd() {
    Work running = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    as(running.workerId())
        .post("/engagements/" + running.id() + "/reviews", PRAISE)
        .refused(409, "NOT_REVIEWABLE");
    Work work = ended();
    String path = "/engagements/" + work.id() + "/reviews";
    person().post(path, PRAISE).refused(404, "ENGAGEMENT_NOT_FOUND");
    person().get(path).refused(404, "ENGAGEMENT_NOT_FOUND");
    Api admin = as(UUID.randomUUID(), io.crewcall.contracts.Role.ADMIN);
    admin.post(path, PRAISE).refused(403, "NOT_YOUR_PART");
    for (Object rating : new Object[] {0, 6, -1, 4.5, "5", null}) {
      Map<String, Object> body = new java.util.HashMap<>(PRAISE);
      body.put("rating", rating);
      as(work.workerId()).post(path, body).expect(400);
    }
  }

  @Test
  void publicListPagesFromTheLatest() {
    UUID subject = UUID.randomUUID();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Work work = stage().work(UUID.randomUUID(), subject, 1000);
      stage().complete(work);
      written.addFirst(
          as(work.gig().hirerId())
              .post("/engagements/" + work.id() + "/reviews", PRAISE)
              .expect(201)
              .text("id"));
      as(subject).post("/engagements/" + work.id() + "/reviews", PRAISE).expect(201);
    }
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Answer page = nobody().get("/users/" + subject + "/reviews?limit=2" + next).expect(200);
      read.addAll(page.ids());
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(read).isEqualTo(written);
  }
}
