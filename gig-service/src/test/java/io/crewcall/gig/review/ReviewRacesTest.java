package io.crewcall.gig.review;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Both sides at once, and against the timer: one review each, one reveal, one event each. */
class ReviewRacesTest extends GigServiceTest {
  @Autowired private ReviewService reviewService;

  private static final ReviewRequest FOUR = new ReviewRequest(4, "Fine", List.of());

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  @Test
  void bothSidesAtOnceAreRevealedOnce() throws Exception {
    Set<UUID> told = new HashSet<>();
    Race.rounds(() -> {
      Work work = ended();
      List<String> outcomes =
          Race.together(i ->
              () ->
                  reviewService.write(
                      work.id(),
                      FOUR,
                      caller(i % 2 == 0 ? work.workerId() : work.gig().hirerId())));
      assertThat(count(outcomes, OK)).isEqualTo(2);
      assertThat(count(outcomes, "ALREADY_REVIEWED")).isEqualTo(THREADS - 2);
      assertThat(reviewsOf(work, "revealed_at is not null and version = 2")).isEqualTo(2);
      assertThat(stage().text("select status from review_pair where engagement_id = ?", work.id()))
          .isEqualTo("REVEALED");
      told.addAll(ids(work));
    });
    revealedOnce(told);
  }

  @Test
  void windowsEndAgainstWritingAndAmongInstances() throws Exception {
    Set<UUID> told = new HashSet<>();
    Race.rounds(() -> {
      Work work = ended();
      reviewService.write(work.id(), FOUR, caller(work.workerId()));
      jdbc.sql(
              """
              update review_pair set reveals_at = clock_timestamp() + interval '20 milliseconds'
              where engagement_id = ?
              """)
          .param(work.id())
          .update();
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> run("reviewReveal")
                  : () -> reviewService.write(work.id(), FOUR, caller(work.gig().hirerId())));
      await()
          .until(() -> {
            run("reviewReveal");
            return revealed(work);
          });
      assertThat(outcomes).isSubsetOf(OK, "ALREADY_REVIEWED", "REVIEW_WINDOW_CLOSED");
      int written = count(outcomes, OK) - THREADS / 2;
      assertThat(written).isBetween(0, 1);
      assertThat(reviewsOf(work, "revealed_at is not null and version = 2")).isEqualTo(1 + written);
      told.addAll(ids(work));
    });
    revealedOnce(told);
  }

  private Work ended() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    return work;
  }

  private boolean revealed(Work work) {
    return stage()
        .text("select status from review_pair where engagement_id = ?", work.id())
        .equals("REVEALED");
  }

  private long reviewsOf(Work work, String condition) {
    return stage()
        .number("select count(*) from review where engagement_id = ? and " + condition, work.id());
  }

  private List<UUID> ids(Work work) {
    return jdbc.sql("select id from review where engagement_id = ?")
        .param(work.id())
        .query(UUID.class)
        .list();
  }

  /** One event for each review and no more; nothing of theirs is left in the outbox. */
  private void revealedOnce(Set<UUID> reviews) {
    await()
        .until(() ->
            stage().number("select count(*) from outbox where topic like '%gig.reviews'") == 0);
    List<UUID> subjects = new ArrayList<>();
    events
        .all(ReviewState.class)
        .forEach(event -> {
          if (reviews.contains(event.subject())) {
            subjects.add(event.subject());
          }
        });
    assertThat(subjects).containsExactlyInAnyOrderElementsOf(reviews);
  }
}
