package io.crewcall.gig.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Engagements through HTTP: who may, rounds of changes, calling off. */
class EngagementTest extends GigServiceTest {
  private Work scene() {
    return stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
  }

  @Test
  void onlyThePartiesKnowIt() {
    Work work = scene();
    String path = "/engagements/" + work.id();
    person().get(path).refused(404, "ENGAGEMENT_NOT_FOUND");
    person().post(path + "/approve").refused(404, "ENGAGEMENT_NOT_FOUND");
    nobody().get(path).refused(401, "UNAUTHENTICATED");
    assertThat(as(work.workerId()).get(path).actions())
        .containsExactly("deliver", "log-hours", "request-extension", "request-cancel", "dispute");
    assertThat(as(work.gig().hirerId()).get(path).actions())
        .containsExactly("request-extension", "request-cancel", "dispute");
    as(work.gig().hirerId())
        .post(path + "/deliveries", Map.of("note", "x"))
        .refused(403, "NOT_YOUR_PART");
    as(work.workerId()).post(path + "/approve").refused(403, "NOT_YOUR_PART");
    as(work.gig().hirerId()).post(path + "/approve").refused(409, "ENGAGEMENT_STATE");
  }

  @Test
  void changesWithinTheAgreedRounds() {
    Work work = scene();
    Api worker = as(work.workerId());
    Api boss = as(work.gig().hirerId());
    String path = "/engagements/" + work.id();
    for (int round = 1; round <= 2; round++) {
      worker.post(path + "/deliveries", Map.of("note", "Cut " + round)).expect(201);
      Answer asked = boss.post(path + "/request-changes", Map.of("note", "Shorter")).expect(200);
      assertThat(asked.body().path("roundsUsed").asInt()).isEqualTo(round);
      assertThat(asked.text("changesNote")).isEqualTo("Shorter");
    }
    worker.post(path + "/deliveries", Map.of("note", "Cut 3")).expect(201);
    assertThat(boss.get(path).actions()).containsExactly("approve", "request-cancel", "dispute");
    boss.post(path + "/request-changes", Map.of("note", "Again")).refused(409, "NO_ROUNDS_LEFT");
    boss.post(path + "/approve").expect(200);
  }

  @Test
  void calledOffByAgreementGivesSlotAndFeeBack() {
    Api owner = person();
    Api worker = person();
    UUID brand = stage().brand(owner.id());
    UUID campaign = stage().campaign(brand, 5000);
    var gig = stage().gig(owner.id(), brand, campaign, 1);
    UUID bid = stage().bid(gig, worker.id());
    UUID id = owner.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    String path = "/engagements/" + id;
    Answer asked =
        worker
            .post(
                path + "/request-cancel",
                Map.of("reason", "WORKER_UNAVAILABLE", "note", "Broken arm"))
            .expect(200);
    assertThat(asked.text("status")).isEqualTo("CANCEL_REQUESTED");
    assertThat(asked.actions()).containsExactly("dispute");
    worker.post(path + "/accept-cancel").refused(409, "OWN_REQUEST");
    assertThat(owner.get(path).actions())
        .containsExactly("accept-cancel", "decline-cancel", "dispute");
    Answer back = owner.post(path + "/decline-cancel").expect(200);
    assertThat(back.text("status")).isEqualTo("ACTIVE");
    assertThat(back.body().path("cancellation").isNull()).isTrue();
    worker.post(path + "/request-cancel", Map.of("reason", "WORKER_UNAVAILABLE")).expect(200);
    Answer off = owner.post(path + "/accept-cancel").expect(200);
    assertThat(off.text("status")).isEqualTo("CANCELLED");
    assertThat(off.actions()).containsExactly("review");
    var told = events.await(EngagementState.class, "engagement.cancelled", id);
    assertThat(told.data().fault()).isEqualTo(Fault.WORKER);
    assertThat(told.data().cancelledBy()).isEqualTo(worker.id());
    assertThat(events.await(GigState.class, "gig.slot-freed", gig.id()).data().status())
        .isEqualTo(GigState.Status.OPEN);
    assertThat(stage().number("select committed from campaign where campaign_id = ?", campaign))
        .isZero();
    nothingViolated();
  }

  @Test
  void nobodyLeavesCrewBehind() {
    Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 5000);
    Work crew = stage().workUnder(star, UUID.randomUUID(), 1000);
    Api boss = as(star.gig().hirerId());
    String path = "/engagements/" + star.id();
    boss.post(path + "/request-cancel", Map.of("reason", "NO_LONGER_NEEDED"))
        .refused(409, "CREW_UNDER_WAY");
    as(crew.workerId())
        .post("/engagements/" + crew.id() + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"))
        .expect(200);
    as(star.workerId()).post("/engagements/" + crew.id() + "/accept-cancel").expect(200);
    boss.post(path + "/request-cancel", Map.of("reason", "NO_LONGER_NEEDED")).expect(200);
    as(star.workerId()).post(path + "/accept-cancel").expect(200);
    nothingViolated();
  }

  @Test
  void ownListHasBothSides() {
    Api person = person();
    Work asWorker = stage().work(UUID.randomUUID(), person.id(), 1000);
    Work asHirer = stage().work(person.id(), UUID.randomUUID(), 1000);
    assertThat(person.get("/engagements/mine").ids())
        .containsExactlyInAnyOrder(asWorker.id().toString(), asHirer.id().toString());
    assertThat(person.get("/engagements/mine?side=WORKER").ids())
        .containsExactly(asWorker.id().toString());
    assertThat(person.get("/engagements/mine?side=HIRER&status=ACTIVE").ids())
        .containsExactly(asHirer.id().toString());
    assertThat(person.get("/engagements/mine?status=COMPLETED").ids()).isEmpty();
  }
}
