package io.crewcall.gig.engagement;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What changes while the work goes on: due dates, whose fault an end is, who sees fees. */
class EngagementTermsTest extends GigServiceTest {
  @Autowired private EngagementService engagements;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private Work scene() {
    return stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
  }

  private static String inDays(int days) {
    return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Test
  void dueDateMovesByAgreement() {
    Work scene = scene();
    Api worker = as(scene.workerId());
    Api boss = as(scene.gig().hirerId());
    String path = "/engagements/" + scene.id();
    Map<String, Object> wish = Map.of("dueDate", inDays(20), "reason", "The footage came late");
    worker
        .post(path + "/request-extension", Map.of("dueDate", inDays(2)))
        .refused(422, "NOT_LATER");
    worker.post(path + "/accept-extension").refused(409, "NO_EXTENSION_ASKED");
    worker.post(path + "/request-extension", wish).expect(200);
    worker.post(path + "/accept-extension").refused(409, "OWN_REQUEST");
    boss.post(path + "/request-extension", wish).refused(409, "EXTENSION_WAITING");
    assertThat(boss.get(path).actions())
        .contains("accept-extension", "decline-extension")
        .doesNotContain("request-extension");
    assertThat(boss.post(path + "/decline-extension").expect(200).body().path("extension").isNull())
        .isTrue();
    worker.post(path + "/request-extension", wish).expect(200);
    String later = inDays(25);
    worker.post(path + "/request-extension", Map.of("dueDate", later)).expect(200);
    Answer agreed = boss.post(path + "/accept-extension").expect(200);
    assertThat(agreed.text("dueDate")).isEqualTo(later);
    assertThat(agreed.body().path("extensions"))
        .extracting(answer -> answer.path("agreed").asBoolean())
        .containsExactly(true, false);
    var asked = events.await(EngagementState.class, "engagement.extension-requested", scene.id());
    assertThat(asked.data().proposedDueDateBy()).isEqualTo(scene.workerId());
    var told = events.await(EngagementState.class, "engagement.due-date-extended", scene.id());
    assertThat(told.data().dueDate()).isEqualTo(Instant.parse(later));
    assertThat(told.data().proposedDueDate()).isNull();
  }

  @Test
  void extensionIsAnsweredOnceAndDeliveryAnswersIt() throws Exception {
    Race.rounds(() -> {
      Work scene = scene();
      engagements.requestExtension(
          scene.id(),
          new EngagementRequests.ExtensionRequest(Instant.now().plus(30, ChronoUnit.DAYS), null),
          caller(scene.workerId()));
      List<String> outcomes =
          Race.together(i ->
              switch (i % 3) {
                case 0 ->
                    () ->
                        engagements.answerExtension(
                            scene.id(), true, caller(scene.gig().hirerId()));
                case 1 ->
                    () ->
                        engagements.answerExtension(
                            scene.id(), false, caller(scene.gig().hirerId()));
                default ->
                    () ->
                        engagements.deliver(scene.id(), "Cut", List.of(), caller(scene.workerId()));
              });
      assertThat(outcomes).isSubsetOf(OK, "NO_EXTENSION_ASKED", "ENGAGEMENT_STATE");
      assertThat(count(outcomes, OK)).isBetween(1, 2);
      long answers =
          stage()
              .number("select count(*) from extension_answer where engagement_id = ?", scene.id());
      assertThat(answers).isEqualTo(count(outcomes, OK) - 1L);
      assertThat(stage().number("select version from engagement where id = ?", scene.id()))
          .isEqualTo(2 + count(outcomes, OK));
    });
  }

  /** Nobody says of the other what cannot be. */
  @Test
  void faultMustBePossible() {
    Work scene = scene();
    Api worker = as(scene.workerId());
    Api boss = as(scene.gig().hirerId());
    String path = "/engagements/" + scene.id() + "/request-cancel";
    worker.post(path, Map.of("reason", "NO_LONGER_NEEDED")).refused(422, "REASON_NOT_YOURS");
    boss.post(path, Map.of("reason", "HIRER_UNRESPONSIVE")).refused(422, "REASON_NOT_YOURS");
    boss.post(path, Map.of("reason", "WORKER_LATE")).refused(409, "NOT_LATE");
    clockForward(Duration.ofDays(15));
    worker.post("/engagements/" + scene.id() + "/hours", Map.of("hours", 3)).expect(200);
    boss.post(path, Map.of("reason", "WORKER_NO_SHOW")).refused(409, "NOT_A_NO_SHOW");
    boss.post(path, Map.of("reason", "WORKER_LATE")).expect(200);
    var told = events.await(EngagementState.class, "engagement.cancel-requested", scene.id());
    assertThat(told.data().cancelledBy()).isEqualTo(scene.gig().hirerId());
    assertThat(told.data().cancelledAt()).isNull();
  }

  @Test
  void whoNeverShowedUpIsAtFaultAfterSilence() {
    Work scene = scene();
    clockForward(Duration.ofDays(15));
    as(scene.gig().hirerId())
        .post("/engagements/" + scene.id() + "/request-cancel", Map.of("reason", "WORKER_NO_SHOW"))
        .expect(200);
    clockForward(Duration.ofDays(15).plusHours(73));
    run("cancellationBySilence");
    var told = events.await(EngagementState.class, "engagement.cancelled", scene.id());
    assertThat(told.data().fault()).isEqualTo(EngagementState.Fault.WORKER_NO_SHOW);
  }

  @Test
  void filesAreOnesOwnAndReady() {
    Work scene = scene();
    Api worker = as(scene.workerId());
    UUID own = asset(scene.workerId(), AssetState.Status.READY);
    UUID foreign = asset(UUID.randomUUID(), AssetState.Status.READY);
    UUID raw = asset(scene.workerId(), AssetState.Status.PROCESSING);
    String path = "/engagements/" + scene.id() + "/deliveries";
    for (UUID bad : List.of(foreign, raw, UUID.randomUUID())) {
      Answer refused =
          worker
              .post(path, Map.of("note", "Cut", "mediaIds", List.of(own, bad)))
              .refused(422, "UNKNOWN_MEDIA");
      assertThat(refused.body().path("errors").get(0).path("field").asString())
          .isEqualTo("mediaIds[1]");
    }
    worker.post(path, Map.of("note", "Cut", "mediaIds", List.of(own))).expect(201);
  }

  private UUID asset(UUID owner, AssetState.Status status) {
    UUID id = UUID.randomUUID();
    events.publish(
        "asset.ready",
        id,
        1,
        new AssetState(id, owner, "DELIVERY", "video/mp4", 1000, status, null, null));
    return id;
  }

  @Test
  void workersDecideWhoSeesTheirFee() {
    Work star = scene();
    Work crew = stage().workUnder(star, UUID.randomUUID(), 500);
    Api worker = as(crew.workerId());
    String path = "/engagements/" + crew.id();
    assertThat(worker.get(path).actions()).contains("show-fee");
    assertThat(worker.post(path + "/show-fee").expect(200).body().path("feeVisible").asBoolean())
        .isTrue();
    worker.post(path + "/show-fee").refused(409, "NOTHING_TO_CHANGE");
    assertThat(worker.post(path + "/hide-fee").expect(200).actions()).contains("show-fee");
    as(star.workerId()).post(path + "/show-fee").refused(403, "NOT_YOUR_PART");
    assertThat(as(star.workerId()).get("/engagements/" + star.id()).actions())
        .doesNotContain("show-fee", "request-cancel");
  }
}
