package io.crewcall.gig.engagement;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import io.crewcall.gig.cancellation.CancellationService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The traps of an engagement under way, each with 32 at once: answers, silence, calling off. */
class EngagementRacesTest extends GigServiceTest {
  @Autowired private EngagementService engagements;
  @Autowired private CancellationService cancellations;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private Work delivered(int daysAgo) {
    Work scene = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    engagements.deliver(scene.id(), "Cut 1", List.of(), caller(scene.workerId()));
    jdbc.sql("update engagement set delivered_at = now() - make_interval(days => ?) where id = ?")
        .params(daysAgo, scene.id())
        .update();
    return scene;
  }

  @Test
  void answersAgainstEachOtherAndAgainstSilence() throws Exception {
    Race.rounds(() -> {
      Work scene = delivered(8);
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> engagements.approve(scene.id(), caller(scene.gig().hirerId()));
                case 1 ->
                    () ->
                        engagements.requestChanges(
                            scene.id(), "Shorter", caller(scene.gig().hirerId()));
                default -> () -> run("approvalBySilence");
              });
      assertThat(outcomes).isSubsetOf(OK, "ENGAGEMENT_STATE");
      int answered = count(outcomes, OK) - THREADS / 2;
      assertThat(answered).isBetween(0, 1);
      run("approvalBySilence");
      assertThat(stage().number("select version from engagement where id = ?", scene.id()))
          .as("delivered, and one end or one wish for changes")
          .isEqualTo(3);
      long pairs =
          stage().number("select count(*) from review_pair where engagement_id = ?", scene.id());
      String status = stage().text("select status from engagement where id = ?", scene.id());
      assertThat(pairs).isEqualTo(status.equals("COMPLETED") ? 1 : 0);
    });
  }

  @Test
  void silenceApprovesOnceAmongInstances() throws Exception {
    Race.rounds(() -> {
      Work scene = delivered(7);
      List<String> outcomes = Race.together(i -> () -> run("approvalBySilence"));
      assertThat(outcomes).containsOnly(OK);
      run("approvalBySilence");
      assertThat(stage().text("select status from engagement where id = ?", scene.id()))
          .isEqualTo("COMPLETED");
      assertThat(stage().number("select version from engagement where id = ?", scene.id()))
          .isEqualTo(3);
      assertThat(stage().text("select status from gig where id = ?", scene.gig().id()))
          .isEqualTo("COMPLETED");
    });
  }

  @Test
  void notYetAWeekIsNoSilence() {
    Work scene = delivered(6);
    run("approvalBySilence");
    assertThat(stage().text("select status from engagement where id = ?", scene.id()))
        .isEqualTo("DELIVERED");
  }

  @Test
  void cancelledOnceWithSlotAndFeeGivenBackOnce() throws Exception {
    Race.rounds(() -> {
      Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 5000);
      Work crew = stage().workUnder(star, UUID.randomUUID(), 3000);
      cancellations.request(
          crew.id(), CancelReason.WORKER_UNAVAILABLE, null, caller(crew.workerId()));
      jdbc.sql(
              """
              update engagement set cancel_requested_at = now() - interval '73 hours'
              where id = ?
              """)
          .param(crew.id())
          .update();
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () -> cancellations.accept(crew.id(), caller(star.workerId()))
                  : () -> run("cancellationBySilence"));
      assertThat(outcomes).isSubsetOf(OK, "ENGAGEMENT_STATE");
      run("cancellationBySilence");
      assertThat(stage().text("select status from engagement where id = ?", crew.id()))
          .isEqualTo("CANCELLED");
      assertThat(stage().number("select committed from engagement where id = ?", star.id()))
          .isZero();
      assertThat(stage().text("select status from gig where id = ?", crew.gig().id()))
          .as("hiring again, as the deadline lies ahead")
          .isEqualTo("OPEN");
    });
  }

  @Test
  void revisionsAreCountedOnce() throws Exception {
    Race.rounds(() -> {
      Work scene = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
      List<String> outcomes =
          Race.together(i ->
              () -> engagements.deliver(scene.id(), "Cut", List.of(), caller(scene.workerId())));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "ENGAGEMENT_STATE")).isEqualTo(THREADS - 1);
      assertThat(
              stage().number("select count(*) from delivery where engagement_id = ?", scene.id()))
          .isEqualTo(1);
    });
  }
}
