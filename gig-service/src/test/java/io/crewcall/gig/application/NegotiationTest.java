package io.crewcall.gig.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage;
import io.crewcall.gig.Stage.Gig;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Offers and counter-offers through HTTP. */
class NegotiationTest extends GigServiceTest {
  private final UUID hirerId = UUID.randomUUID();
  private final UUID applicantId = UUID.randomUUID();

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private String bidFor(Gig gig) {
    return "/applications/" + stage().bid(gig, applicantId);
  }

  private static Map<String, Object> terms(long paise) {
    return Map.of("fee", Map.of("amount", paise, "currency", "INR"), "message", "What about this?");
  }

  @Test
  void termsAreFoundInRounds() {
    Gig gig = stage().gig(hirerId, null, null, 2);
    String path = bidFor(gig);
    Api hirer = as(hirerId);
    Api applicant = as(applicantId);
    String due = Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    applicant.post(path + "/offer", terms(1)).refused(403, "NOT_YOUR_PART");
    person().post(path + "/offer", terms(1)).refused(404, "APPLICATION_NOT_FOUND");
    Answer offered = hirer.post(path + "/offer", terms(800)).expect(200);
    assertThat(offered.text("status")).isEqualTo("OFFERED");
    assertThat(offered.actions()).containsExactly("reject");
    hirer.post(path + "/accept-offer").refused(409, "APPLICATION_NOT_OPEN");
    hirer.post(path + "/select").refused(409, "APPLICATION_NOT_OPEN");
    assertThat(applicant.get(path).actions())
        .containsExactlyInAnyOrder("counter", "accept-offer", "decline-offer", "withdraw");
    Answer countered =
        applicant
            .post(
                path + "/counter",
                Map.of(
                    "fee",
                    Map.of("amount", 950, "currency", "INR"),
                    "hours",
                    12,
                    "dueDate",
                    due,
                    "message",
                    "Twelve hours of work"))
            .expect(200);
    assertThat(countered.text("status")).isEqualTo("COUNTERED");
    applicant.post(path + "/accept-offer").refused(409, "APPLICATION_NOT_OPEN");
    assertThat(hirer.get(path).actions())
        .containsExactlyInAnyOrder("counter", "accept-offer", "reject");
    Answer selected = hirer.post(path + "/accept-offer").expect(200);
    assertThat(selected.text("status")).isEqualTo("SELECTED");
    assertThat(selected.body().path("offer").isNull()).isTrue();
    assertThat(selected.body().path("offers"))
        .extracting(round -> round.path("from").asString() + round.path("fee").path("amount"))
        .containsExactly("HIRER800", "APPLICANT950");
    Answer engagement = applicant.get("/engagements/" + selected.text("engagementId")).expect(200);
    assertThat(engagement.body().path("fee").path("amount").asInt()).isEqualTo(950);
    assertThat(engagement.body().path("agreedHours").asInt()).isEqualTo(12);
    assertThat(engagement.text("dueDate")).isEqualTo(due);
    UUID id = selected.id("id");
    var offer = events.await(ApplicationState.class, "application.offered", id).data().offer();
    assertThat(offer).isNotNull();
    assertThat(offer.fromUserId()).isEqualTo(hirerId);
    assertThat(events.await(ApplicationState.class, "application.selected", id).data().offer())
        .isNull();
  }

  @Test
  void declinedIsOver() {
    String path = bidFor(stage().gig(hirerId, null, null, 1));
    as(hirerId).post(path + "/offer", terms(500)).expect(200);
    assertThat(as(applicantId).post(path + "/decline-offer").expect(200).text("status"))
        .isEqualTo("OFFER_DECLINED");
    as(hirerId).post(path + "/offer", terms(500)).refused(409, "APPLICATION_NOT_OPEN");
  }

  @Test
  void silenceOf72HoursEndsIt() {
    String path = bidFor(stage().gig(hirerId, null, null, 1));
    Api applicant = as(applicantId);
    as(hirerId).post(path + "/offer", terms(500)).expect(200);
    clockForward(Duration.ofHours(71));
    run("offerExpiry");
    assertThat(applicant.get(path).text("status")).isEqualTo("OFFERED");
    clockForward(Duration.ofHours(73));
    assertThat(applicant.get(path).actions()).containsExactly("withdraw");
    applicant.post(path + "/accept-offer").refused(409, "OFFER_EXPIRED");
    applicant.post(path + "/counter", terms(600)).refused(409, "OFFER_EXPIRED");
    applicant.post(path + "/decline-offer").refused(409, "OFFER_EXPIRED");
    run("offerExpiry");
    assertThat(applicant.get(path).text("status")).isEqualTo("OFFER_EXPIRED");
  }

  @Test
  void roundsAreBounded() {
    String path = bidFor(stage().gig(hirerId, null, null, 1));
    as(hirerId).post(path + "/offer", terms(500)).expect(200);
    for (int round = 2; round <= 10; round++) {
      as(round % 2 == 0 ? applicantId : hirerId).post(path + "/counter", terms(500)).expect(200);
    }
    Answer last = as(hirerId).get(path);
    assertThat(last.text("status")).isEqualTo("COUNTERED");
    assertThat(last.actions()).containsExactlyInAnyOrder("accept-offer", "reject");
    as(hirerId).post(path + "/counter", terms(500)).refused(409, "NO_ROUNDS_LEFT");
    as(hirerId).post(path + "/accept-offer").expect(200);
  }

  @Test
  void termsMustBePayable() {
    Gig gig = stage().gig(hirerId, null, null, 1);
    String path = bidFor(gig);
    Api hirer = as(hirerId);
    hirer.post(path + "/offer", terms(Stage.FEE + 1)).refused(422, "FEE_ABOVE_BUDGET");
    hirer
        .post(path + "/offer", Map.of("fee", Map.of("amount", 1, "currency", "USD")))
        .refused(422, "CURRENCY_MISMATCH");
    Map<String, Object> late =
        Map.of("fee", rupees(1), "dueDate", Instant.now().minusSeconds(9).toString());
    hirer.post(path + "/offer", late).refused(422, "DUE_DATE_PASSED");
    hirer.post(path + "/offer", terms(500)).expect(200);
    UUID other = stage().bid(gig, UUID.randomUUID());
    hirer.post("/applications/" + other + "/select").expect(200);
    assertThat(as(applicantId).get(path).text("status")).isEqualTo("CLOSED");
    as(applicantId).post(path + "/accept-offer").refused(409, "SLOTS_TAKEN");
  }

  /** What would be refused for want of money above is not offered as an action. */
  @Test
  void actionsKnowTheBudgets() {
    UUID brand = stage().brand(hirerId);
    UUID campaign = stage().campaign(brand, 1500);
    Gig gig = stage().gig(hirerId, brand, campaign, 5);
    List<UUID> bids = stage().bids(gig, 2);
    Api owner = as(hirerId);
    owner.post("/applications/" + bids.getFirst() + "/select").expect(200);
    String left = "/applications/" + bids.getLast();
    assertThat(owner.get(left).actions()).containsExactly("shortlist", "offer", "reject");
    owner.post(left + "/select").refused(409, "BUDGET_EXCEEDED");
    owner.post(left + "/offer", terms(500)).expect(200);
  }

  @Test
  void whoIsBlockedBeginsNothing() {
    Gig gig = stage().gig(hirerId, null, null, 2);
    String path = bidFor(gig);
    UUID block = UUID.randomUUID();
    events.publish("block.set", block, 1, new BlockState(block, applicantId, hirerId, true));
    org.awaitility.Awaitility.await()
        .until(
            () -> stage().number("select count(*) from user_block where block_id = ?", block) == 1);
    assertThat(as(hirerId).get(path).actions()).containsExactly("shortlist", "reject");
    as(hirerId).post(path + "/offer", terms(500)).refused(403, "BLOCKED");
    as(hirerId).post(path + "/select").refused(403, "BLOCKED");
    Gig other = stage().gig(hirerId, null, null, 2);
    as(applicantId)
        .post("/gigs/" + other.id() + "/applications", bid(other.roleId(), 1))
        .refused(403, "BLOCKED");
    events.publish("block.lifted", block, 2, new BlockState(block, applicantId, hirerId, false));
    org.awaitility.Awaitility.await()
        .until(() -> as(hirerId).get(path).actions().contains("select"));
    as(hirerId).post(path + "/select").expect(200);
  }
}
