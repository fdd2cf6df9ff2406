package io.crewcall.gig.dispute;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Work;
import io.crewcall.gig.StatementCount;
import io.crewcall.gig.cancellation.CancellationService;
import io.crewcall.gig.engagement.CancelReason;
import io.crewcall.gig.replica.Caller;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Disputes: who opens, who decides, and where the money goes. */
class DisputeTest extends GigServiceTest {
  private static final Map<String, Object> COMPLAINT =
      Map.of("reason", "NOT_AS_AGREED", "statement", "This is another film");
  @Autowired private DisputeService disputes;
  @Autowired private CancellationService cancellations;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private Api admin() {
    return as(UUID.randomUUID(), Role.ADMIN);
  }

  private static Map<String, Object> decision(String fault, long paise) {
    return Map.of(
        "fault",
        fault,
        "awarded",
        Map.of("amount", paise, "currency", "INR"),
        "decision",
        "Half of it was done");
  }

  @Test
  void decidedByAnAdminWithTheFeeSplit() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    UUID campaign = stage().campaign(brand, 1000);
    var gig = stage().gig(owner.id(), brand, campaign, 1);
    Api worker = person();
    UUID bid = stage().bid(gig, worker.id());
    UUID id = owner.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    String path = "/engagements/" + id;
    worker.post(path + "/deliveries", Map.of("note", "Cut 1")).expect(201);
    person().post(path + "/dispute", COMPLAINT).refused(404, "ENGAGEMENT_NOT_FOUND");
    Answer disputed = owner.post(path + "/dispute", COMPLAINT).expect(200);
    assertThat(disputed.text("status")).isEqualTo("DISPUTED");
    assertThat(disputed.actions()).containsExactly("add-evidence");
    worker.post(path + "/deliveries", Map.of("note", "Cut 2")).refused(409, "ENGAGEMENT_STATE");
    worker.post(path + "/evidence", Map.of("note", "It was agreed so")).expect(201);
    owner.post(path + "/evidence", Map.of("note", "It was not")).expect(201);
    worker.post(path + "/resolve", decision("MUTUAL", 500)).expect(403);
    Api admin = admin();
    JsonNode listed =
        admin.get("/disputes").items().stream()
            .filter(dispute -> dispute.path("engagementId").asString().equals(id.toString()))
            .findFirst()
            .orElseThrow();
    JsonNode engaged = owner.get(path).body();
    for (String field : List.of("gigId", "gigTitle", "brand", "hirer", "worker", "fee")) {
      assertThat(listed.path(field)).as(field).isEqualTo(engaged.path(field));
    }
    owner.get("/disputes").expect(403);
    Answer seen = admin.get(path + "/dispute").expect(200);
    assertThat(seen.body().path("evidence"))
        .extracting(note -> note.path("side").asString())
        .containsExactly("WORKER", "HIRER");
    assertThat(admin.get(path).actions()).containsExactly("resolve");
    admin
        .post(path + "/resolve", Map.of("fault", "MUTUAL", "decision", "Both"))
        .refused(422, "AWARD_REQUIRED");
    admin.post(path + "/resolve", decision("MUTUAL", 1001)).refused(422, "AWARD_ABOVE_FEE");
    Answer resolved = admin.post(path + "/resolve", decision("MUTUAL", 400)).expect(200);
    assertThat(resolved.text("status")).isEqualTo("RESOLVED");
    admin.post(path + "/resolve", decision("MUTUAL", 400)).refused(409, "ENGAGEMENT_STATE");
    assertThat(stage().number("select committed from campaign where campaign_id = ?", campaign))
        .isEqualTo(400);
    assertThat(worker.get(path + "/dispute").body().path("decision").path("fault").asString())
        .isEqualTo("MUTUAL");
    assertThat(worker.get(path).actions()).containsExactly("review");
    assertThat(owner.get("/gigs/" + gig.id()).text("status")).isEqualTo("COMPLETED");
    var told = events.await(EngagementState.class, "engagement.resolved", id).data();
    assertThat(told.awarded()).isEqualTo(Money.inr(400));
    assertThat(told.fault()).isEqualTo(Fault.MUTUAL);
    assertThat(told.disputedBy()).isEqualTo(owner.id());
    assertThat(
            stage()
                .number(
                    "select count(*) from dispute where engagement_id = ? and decided_by = ?",
                    id,
                    admin.id()))
        .isEqualTo(1);
  }

  @Test
  void theQueueCostsTheSameForManyAsForOne() {
    Api boss = person();
    for (int i = 0; i < 3; i++) {
      Work scene = stage().work(boss.id(), UUID.randomUUID(), 1000);
      boss.post("/engagements/" + scene.id() + "/dispute", COMPLAINT).expect(200);
    }
    for (int limit : new int[] {1, 3}) {
      // The least of three: a look at the job queue in between is not the request's.
      int statements =
          IntStream.range(0, 3)
              .map(
                  i -> StatementCount.of(() -> admin().get("/disputes?limit=" + limit).expect(200)))
              .min()
              .orElseThrow();
      assertThat(statements).isBetween(1, 5);
    }
  }

  @Test
  void adminsDecideNothingOfTheirOwnAndOnlyOnDuty() {
    UUID boss = UUID.randomUUID();
    Work scene = stage().work(boss, UUID.randomUUID(), 1000);
    String path = "/engagements/" + scene.id();
    as(boss).post(path + "/dispute", COMPLAINT).expect(200);
    Map<String, Object> mine = Map.of("fault", "WORKER", "decision", "I am right");
    as(boss, Role.ADMIN).post(path + "/resolve", mine).refused(403, "OWN_DISPUTE");
    UUID other = UUID.randomUUID();
    Api offDuty = new Api(http.baseUrl(), other, tokens.withScope(other, "read write", Role.ADMIN));
    offDuty.post(path + "/resolve", mine).expect(403);
    admin().post(path + "/resolve", mine).expect(200);
    assertThat(stage().number("select awarded from engagement where id = ?", scene.id())).isZero();
    assertThat(stage().number("select committed from gig_role where id = ?", scene.gig().roleId()))
        .isZero();
  }

  @Test
  void decidedOnceAgainstEverythingElse() throws Exception {
    Caller admin = new Caller(UUID.randomUUID(), true, Map.of());
    Race.rounds(() -> {
      Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 5000);
      Work crew = stage().workUnder(star, UUID.randomUUID(), 3000);
      Caller boss = caller(star.workerId());
      Caller worker = caller(crew.workerId());
      cancellations.request(crew.id(), CancelReason.MUTUAL_AGREEMENT, null, worker);
      var complaint =
          new DisputeRequests.DisputeRequest(DisputeReason.CANCELLATION_CONTESTED, "No");
      var verdict = new DisputeRequests.DecisionRequest(Fault.MUTUAL, Money.inr(1000), "A third");
      List<String> outcomes =
          Race.together(i ->
              switch (i % 4) {
                case 0 -> () -> disputes.open(crew.id(), complaint, i % 8 == 0 ? boss : worker);
                case 1 -> () -> disputes.resolve(crew.id(), verdict, admin);
                case 2 -> () -> cancellations.accept(crew.id(), boss);
                default -> () -> cancellations.decline(crew.id(), boss);
              });
      assertThat(outcomes).isSubsetOf(OK, "ENGAGEMENT_STATE");
      assertThat(stage().number("select version from engagement where id = ?", crew.id()))
          .isEqualTo(2 + count(outcomes, OK));
      long committed = stage().number("select committed from engagement where id = ?", star.id());
      String status = stage().text("select status from engagement where id = ?", crew.id());
      assertThat(committed)
          .isEqualTo(
              switch (status) {
                case "CANCELLED" -> 0;
                case "RESOLVED" -> 1000;
                default -> 3000;
              });
      nothingViolated();
    });
  }

  @Test
  void resolvedOnceByManyAdmins() throws Exception {
    Race.rounds(() -> {
      Work scene = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
      disputes.open(
          scene.id(),
          new DisputeRequests.DisputeRequest(DisputeReason.OTHER, "No"),
          caller(scene.workerId()));
      List<String> outcomes =
          Race.together(i ->
              () ->
                  disputes.resolve(
                      scene.id(),
                      new DisputeRequests.DecisionRequest(Fault.HIRER, Money.inr(i), "So"),
                      new Caller(UUID.randomUUID(), true, Map.of())));
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "ENGAGEMENT_STATE")).isEqualTo(THREADS - 1);
    });
  }
}
