package io.crewcall.gig.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Bids and decisions through HTTP: who may, and what is refused. */
class ApplicationTest extends GigServiceTest {

  @Test
  void nobodyBidsForTheirOwnOrTheirBrandsGig() {
    Api owner = person();
    Api viewer = person();
    UUID brand = brandByEvent(owner.id(), UUID.randomUUID(), viewer.id());
    Answer gig = openGig(owner, Map.of("brandId", brand));
    String path = "/gigs/" + gig.text("id") + "/applications";
    owner.post(path, bid(roleOf(gig), 100)).refused(403, "OWN_GIG");
    viewer.post(path, bid(roleOf(gig), 100)).refused(403, "OWN_BRANDS_GIG");
    assertThat(owner.get(path).items()).isEmpty();
  }

  @Test
  void bidsAreInTheRolesCurrencyAndWithinItsBudget() {
    Answer gig = openGig(person(), Map.of());
    String path = "/gigs/" + gig.text("id") + "/applications";
    Api applicant = person();
    applicant.post(path, bid(UUID.randomUUID(), 100)).refused(422, "UNKNOWN_ROLE");
    applicant.post(path, bid(roleOf(gig), 10_001)).refused(422, "FEE_ABOVE_BUDGET");
    Map<String, Object> dollars =
        Map.of("gigRoleId", roleOf(gig), "proposedFee", Map.of("amount", 100, "currency", "USD"));
    applicant.post(path, dollars).refused(422, "CURRENCY_MISMATCH");
    applicant
        .post("/gigs/" + UUID.randomUUID() + "/applications", bid(roleOf(gig), 1))
        .refused(404, "GIG_NOT_FOUND");
    Answer draft = person().post("/gigs", gig(Map.of())).expect(201);
    applicant
        .post("/gigs/" + draft.text("id") + "/applications", bid(roleOf(draft), 1))
        .refused(404, "GIG_NOT_FOUND");
    applicant.post(path, bid(roleOf(gig), 10_000)).expect(201);
    applicant.post(path, bid(roleOf(gig), 9_000)).refused(409, "ALREADY_APPLIED");
  }

  @Test
  void deadlinePassedIsPassedEvenBeforeTheTimerSaysSo() {
    Answer gig = openGig(person(), Map.of());
    jdbc.sql("update gig set deadline = now() - interval '1 second' where id = ?")
        .param(gig.id("id"))
        .update();
    person()
        .post("/gigs/" + gig.text("id") + "/applications", bid(roleOf(gig), 100))
        .refused(409, "DEADLINE_PASSED");
  }

  @Test
  void whoWithdrewMayComeBackWhoWasRejectedNot() {
    Api hirer = person();
    Answer gig = openGig(hirer, Map.of());
    String path = "/gigs/" + gig.text("id") + "/applications";
    Api applicant = person();
    Answer first = applicant.post(path, bid(roleOf(gig), 100)).expect(201);
    applicant.post("/applications/" + first.text("id") + "/withdraw").expect(200);
    Answer second = applicant.post(path, bid(roleOf(gig), 200)).expect(201);
    Answer rejected =
        hirer
            .post(
                "/applications/" + second.text("id") + "/reject", Map.of("reason", "Another style"))
            .expect(200);
    assertThat(rejected.text("status")).isEqualTo("REJECTED");
    assertThat(applicant.get("/applications/" + second.text("id")).text("rejectionReason"))
        .isEqualTo("Another style");
    applicant.post(path, bid(roleOf(gig), 100)).refused(409, "ALREADY_APPLIED");
    assertThat(applicant.get("/applications/mine").items()).hasSize(2);
    assertThat(applicant.get("/applications/mine?status=REJECTED").ids())
        .containsExactly(second.text("id"));
  }

  /** Every decision by every kind of caller: who may not know is told 404, who may not act 403. */
  @Test
  void whoMayDoWhat() {
    Api owner = person();
    Api manager = person();
    Api viewer = person();
    Api applicant = person();
    Api stranger = person();
    UUID brand = brandByEvent(owner.id(), manager.id(), viewer.id());
    Answer gig =
        openGig(owner, Map.of("brandId", brand, "roles", List.of(role("EDITOR", 9, 1_000))));
    Map<String, Map<Api, Integer>> expected =
        Map.of(
            "shortlist", Map.of(manager, 200, viewer, 403, applicant, 403, stranger, 404),
            "reject", Map.of(manager, 200, viewer, 403, applicant, 403, stranger, 404),
            "select", Map.of(manager, 200, viewer, 403, applicant, 403, stranger, 404),
            "withdraw", Map.of(manager, 403, viewer, 403, applicant, 200, stranger, 404));
    expected.forEach((action, callers) ->
        callers.forEach((caller, status) -> {
          UUID bid = stage().bid(stageGig(gig), applicant.id());
          String path = "/applications/" + bid;
          assertThat(caller.get(path).status()).isEqualTo(status == 404 ? 404 : 200);
          if (status != 404) {
            assertThat(caller.get(path).actions().contains(action))
                .as("%s told of %s", caller.id(), action)
                .isEqualTo(status == 200);
          }
          Object body = action.equals("reject") ? Map.of("reason", "No") : null;
          caller.post(path + "/" + action, body).expect(status);
          nobody().post(path + "/" + action, body).expect(401);
          jdbc.sql(
                  """
                  update application set applicant_id = gen_random_uuid() where id = ?
                  """)
              .param(bid)
              .update();
        }));
    viewer.get("/gigs/" + gig.text("id") + "/applications").expect(200);
    applicant.get("/gigs/" + gig.text("id") + "/applications").refused(403, "NOT_YOUR_PART");
  }

  private static Gig stageGig(Answer gig) {
    return new Gig(gig.id("id"), roleOf(gig), gig.id("creatorId"));
  }

  @Test
  void campaignsBidsAreForItsTeam() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    UUID campaign = stage().campaign(brand, 5000);
    Gig gig = stage().gig(owner.id(), brand, campaign, 2);
    stage().bids(gig, 3);
    String path = "/campaigns/" + campaign + "/applications";
    assertThat(owner.get(path).items()).hasSize(3);
    person().get(path).refused(404, "CAMPAIGN_NOT_FOUND");
    person()
        .get("/campaigns/" + UUID.randomUUID() + "/applications")
        .refused(404, "CAMPAIGN_NOT_FOUND");
  }

  @Test
  void bulkGivesAResultForEach() {
    Api hirer = person();
    Gig gig = stage().gig(hirer.id(), null, null, 1);
    List<UUID> bids = stage().bids(gig, 3);
    UUID foreign = stage().bid(stage().gig(UUID.randomUUID(), null, null, 1), UUID.randomUUID());
    hirer.post("/applications/" + bids.get(0) + "/shortlist").expect(200);
    List<UUID> all = List.of(bids.get(0), bids.get(1), bids.get(2), foreign);
    Answer shortlisted =
        hirer.post("/applications/shortlist", Map.of("ids", all), "bulk-1").expect(207);
    assertThat(result(shortlisted, bids.get(0))).isEqualTo("409 APPLICATION_NOT_OPEN");
    assertThat(result(shortlisted, bids.get(1))).isEqualTo("200 ");
    assertThat(result(shortlisted, foreign)).isEqualTo("404 APPLICATION_NOT_FOUND");
    Answer rejected =
        hirer.post("/applications/reject", Map.of("ids", all, "reason", "Full")).expect(207);
    assertThat(result(rejected, bids.get(0))).isEqualTo("200 ");
    events.await(ApplicationState.class, "application.rejected", bids.get(2));
    assertThat(events.all(ApplicationState.class))
        .filteredOn(event -> event.subject().equals(bids.get(1)))
        .extracting(event -> event.type())
        .containsExactly("application.shortlisted", "application.rejected");
    hirer
        .post("/applications/shortlist", Map.of("ids", List.of()))
        .refused(400, "VALIDATION_FAILED");
  }

  private static String result(Answer answer, UUID id) {
    return java.util.stream.StreamSupport.stream(answer.body().path("results").spliterator(), false)
        .filter(result -> result.path("id").asString().equals(id.toString()))
        .map(result ->
            result.path("status").asInt() + " " + result.path("problem").path("code").asString(""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void selectionIsRefusedWhileTheCampaignIsNotLive() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    UUID campaign = stage().campaign(brand, 5000);
    Gig gig = stage().gig(owner.id(), brand, campaign, 2);
    UUID bid = stage().bid(gig, UUID.randomUUID());
    jdbc.sql("update campaign set status = 'PAUSED' where campaign_id = ?")
        .param(campaign)
        .update();
    owner.post("/applications/" + bid + "/select").refused(409, "CAMPAIGN_NOT_LIVE");
    assertThat(stage().number("select filled from gig_role where id = ?", gig.roleId())).isZero();
    nothingViolated();
  }
}
