package io.crewcall.gig.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Posting gigs: for oneself, for a brand's campaign, and as sub-gigs. */
class PostingTest extends GigServiceTest {

  @Test
  void draftIsForItsPosterAloneUntilPublished() {
    Api poster = person();
    Answer draft = poster.post("/gigs", gig(Map.of("city", "Mumbai"))).expect(201);
    String path = "/gigs/" + draft.text("id");
    assertThat(draft.header("location")).isEqualTo("/api/v1" + path);
    assertThat(draft.header("etag")).isEqualTo("\"v1\"");
    assertThat(draft.text("status")).isEqualTo("DRAFT");
    assertThat(draft.actions()).containsExactly("edit", "publish", "cancel");
    assertThat(draft.body().path("budget").path("amount").asLong()).isEqualTo(1_000_000);
    Api stranger = person();
    stranger.get(path).refused(404, "GIG_NOT_FOUND");
    stranger.post(path + "/publish").refused(404, "GIG_NOT_FOUND");
    stranger.get(path + "/applications").refused(404, "GIG_NOT_FOUND");
    assertThat(stranger.get("/gigs?status=DRAFT").ids()).doesNotContain(draft.text("id"));
    assertThat(stranger.get("/gigs?creatorId=" + poster.id()).ids()).isEmpty();
    assertThat(poster.get("/gigs?status=DRAFT").ids()).containsExactly(draft.text("id"));
    assertThat(poster.get("/gigs?creatorId=" + poster.id()).ids()).hasSize(1);
    poster.post(path + "/publish").expect(200);
    assertThat(stranger.get(path).expect(200).actions()).isEmpty();
    stranger.post(path + "/pause").refused(403, "NOT_YOUR_PART");
    assertThat(stranger.get("/gigs?creatorId=" + poster.id()).ids()).hasSize(1);
  }

  @Test
  void patchChangesWhatItMentionsWhileItIsADraft() {
    Api poster = person();
    Answer draft = poster.post("/gigs", gig(Map.of("city", "Pune"))).expect(201);
    String path = "/gigs/" + draft.text("id");
    poster.patch(path, Map.of("title", "Four reels"), "").refused(428, "IF_MATCH_REQUIRED");
    poster.patch(path, Map.of("title", "Four reels"), "\"v9\"").refused(412, "STALE_VERSION");
    Answer edited =
        poster.patch(path, "{\"title\": \"Four reels\", \"city\": null}", "\"v1\"").expect(200);
    assertThat(edited.text("title")).isEqualTo("Four reels");
    assertThat(edited.body().path("city").isNull()).isTrue();
    assertThat(edited.header("etag")).startsWith("\"v2-");
    assertThat(roleOf(edited)).as("roles not mentioned stay").isEqualTo(roleOf(draft));
    Answer grown =
        poster
            .patch(
                path,
                Map.of("roles", List.of(role("EDITOR", 2, 5_000), role("COLORIST", 1, 7_000))),
                "\"v2\"")
            .expect(200);
    assertThat(grown.body().path("budget").path("amount").asLong()).isEqualTo(1_700_000);
    poster.patch(path, Map.of("brandId", UUID.randomUUID()), "*").refused(400, "UNKNOWN_PROPERTY");
    poster.patch(path, Map.of("title", " "), "*").refused(400, "VALIDATION_FAILED");
    poster.post(path + "/publish").expect(200);
    poster.patch(path, Map.of("title", "Five"), "*").refused(409, "GIG_STATE");
    assertThat(events.await(GigState.class, "gig.published", draft.id("id")).version())
        .isEqualTo(4);
  }

  @Test
  void pauseResumeAndCancelWithAReason() {
    Api poster = person();
    Answer gig = openGig(poster, Map.of());
    String path = "/gigs/" + gig.text("id");
    assertThat(poster.post(path + "/pause").expect(200).actions())
        .containsExactly("resume", "cancel");
    Api applicant = person();
    applicant.post(path + "/applications", bid(roleOf(gig), 100)).refused(409, "GIG_NOT_OPEN");
    poster.post(path + "/pause").refused(409, "GIG_STATE");
    poster.post(path + "/resume").expect(200);
    UUID bid = applicant.post(path + "/applications", bid(roleOf(gig), 100)).expect(201).id("id");
    poster.post(path + "/cancel", Map.of()).refused(400, "VALIDATION_FAILED");
    Answer cancelled =
        poster.post(path + "/cancel", Map.of("reason", "The shoot is off")).expect(200);
    assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
    assertThat(cancelled.text("cancelReason")).isEqualTo("The shoot is off");
    assertThat(cancelled.actions()).isEmpty();
    assertThat(applicant.get("/applications/" + bid).text("status")).isEqualTo("CLOSED");
    nothingViolated();
  }

  @Test
  void adminMayCancelButNotPublish() {
    Api poster = person();
    Answer gig = openGig(poster, Map.of());
    Api admin = as(UUID.randomUUID(), io.crewcall.contracts.Role.ADMIN);
    String path = "/gigs/" + gig.text("id");
    admin.post(path + "/pause").refused(403, "NOT_YOUR_PART");
    assertThat(admin.get(path).actions()).containsExactly("cancel");
    admin.post(path + "/cancel", Map.of("reason", "Against the rules")).expect(200);
  }

  @Test
  void ownersAndManagersPostForABrandAndItsTeamSeesTheDraft() {
    Api owner = person();
    Api manager = person();
    Api viewer = person();
    UUID brand = brandByEvent(owner.id(), manager.id(), viewer.id());
    Answer draft = manager.post("/gigs", gig(Map.of("brandId", brand))).expect(201);
    String path = "/gigs/" + draft.text("id");
    assertThat(owner.get(path).expect(200).actions()).contains("publish");
    assertThat(viewer.get(path).expect(200).actions()).isEmpty();
    viewer.post(path + "/publish").refused(403, "NOT_YOUR_PART");
    assertThat(viewer.get("/gigs?status=DRAFT").ids()).contains(draft.text("id"));
    viewer.post("/gigs", gig(Map.of("brandId", brand))).refused(403, "NOT_BRAND_MANAGER");
    person().post("/gigs", gig(Map.of("brandId", brand))).refused(403, "NOT_BRAND_MANAGER");
    owner.post(path + "/publish").expect(200);
    owner.post("/gigs", gig(Map.of("brandId", UUID.randomUUID()))).refused(422, "UNKNOWN_BRAND");
  }

  @Test
  void campaignIsTheBrandsOwnAndLiveAndPaysInItsCurrency() {
    Api owner = person();
    UUID brand = brandByEvent(owner.id(), UUID.randomUUID(), UUID.randomUUID());
    UUID campaign = UUID.randomUUID();
    campaignEvent(campaign, brand, rupees(50_000), Status.DRAFT, 1);
    Map<String, Object> forCampaign = Map.of("brandId", brand, "campaignId", campaign);
    Answer draft = owner.post("/gigs", gig(forCampaign)).expect(201);
    String path = "/gigs/" + draft.text("id");
    assertThat(draft.actions()).doesNotContain("publish").contains("edit");
    assertThat(owner.get(path).expect(200).actions()).doesNotContain("publish");
    owner.post(path + "/publish").refused(409, "CAMPAIGN_NOT_LIVE");
    // Launched a moment ago: the event arrives while the request waits for it.
    CompletableFuture<Void> launch =
        CompletableFuture.runAsync(
            () -> campaignEvent(campaign, brand, rupees(50_000), Status.LIVE, 2));
    owner.post(path + "/publish").expect(200);
    launch.join();
    campaignEvent(campaign, brand, rupees(1), Status.CANCELLED, 1);

    owner.post("/gigs", gig(Map.of("campaignId", campaign))).refused(422, "BRAND_REQUIRED");
    owner
        .post("/gigs", gig(Map.of("brandId", brand, "campaignId", UUID.randomUUID())))
        .refused(422, "UNKNOWN_CAMPAIGN");
    UUID otherBrand = brandByEvent(owner.id(), UUID.randomUUID(), UUID.randomUUID());
    owner
        .post("/gigs", gig(Map.of("brandId", otherBrand, "campaignId", campaign)))
        .refused(422, "CAMPAIGN_OF_OTHER_BRAND");
    Map<String, Object> dollars =
        Map.of("profession", "EDITOR", "budgetPerSlot", Map.of("amount", 100, "currency", "USD"));
    Map<String, Object> foreign =
        gig(Map.of("brandId", brand, "campaignId", campaign, "roles", List.of(dollars)));
    owner.post("/gigs", foreign).refused(422, "CURRENCY_MISMATCH");
    assertThat(stage().text("select status from campaign where campaign_id = ?", campaign))
        .as("an older event changes nothing")
        .isEqualTo("LIVE");
  }

  @Test
  void subGigsHangUnderOnesOwnWorkToDepthThree() {
    Api star = person();
    Api editor = person();
    UUID hirer = UUID.randomUUID();
    Work first = stage().work(hirer, star.id(), 5000);
    Work second = stage().workUnder(first, editor.id(), 3000);
    Work third = stage().workUnder(second, UUID.randomUUID(), 2000);
    Answer sub = star.post("/gigs", gig(Map.of("parentEngagementId", first.id()))).expect(201);
    assertThat(sub.body().path("depth").asInt()).isEqualTo(2);
    assertThat(sub.text("parentEngagementId")).isEqualTo(first.id().toString());
    star.post("/gigs/" + sub.text("id") + "/publish").expect(200);
    Answer deepest =
        editor.post("/gigs", gig(Map.of("parentEngagementId", second.id()))).expect(201);
    assertThat(deepest.body().path("depth").asInt()).isEqualTo(3);
    as(third.workerId())
        .post("/gigs", gig(Map.of("parentEngagementId", third.id())))
        .refused(422, "CHAIN_TOO_DEEP");
    as(hirer)
        .post("/gigs", gig(Map.of("parentEngagementId", first.id())))
        .refused(403, "NOT_THE_WORKER");
    person()
        .post("/gigs", gig(Map.of("parentEngagementId", first.id())))
        .refused(422, "UNKNOWN_ENGAGEMENT");
    star.post(
            "/gigs", gig(Map.of("parentEngagementId", first.id(), "campaignId", UUID.randomUUID())))
        .refused(422, "SUB_GIG_HAS_NO_BRAND");
    editor
        .patch("/gigs/" + deepest.text("id"), Map.of("parentEngagementId", first.id()), "*")
        .refused(400, "UNKNOWN_PROPERTY");
    stage().complete(second);
    editor
        .post("/gigs", gig(Map.of("parentEngagementId", second.id())))
        .refused(409, "PARENT_NOT_UNDER_WAY");
    assertThat(editor.get("/gigs/" + deepest.text("id")).expect(200).actions())
        .doesNotContain("publish");
    editor.post("/gigs/" + deepest.text("id") + "/publish").refused(409, "PARENT_NOT_UNDER_WAY");
  }

  @Test
  void deadlineAndBudgetsMustMakeSense() {
    Api poster = person();
    Instant now = Instant.now();
    poster
        .post("/gigs", gig(Map.of("deadline", now.minus(1, ChronoUnit.HOURS).toString())))
        .refused(422, "DEADLINE_PASSED");
    poster
        .post("/gigs", gig(Map.of("deadline", "9999-12-31T00:00:00Z")))
        .refused(422, "TOO_FAR_AHEAD");
    poster
        .post("/gigs", gig(Map.of("dueDate", now.plus(1, ChronoUnit.DAYS).toString())))
        .refused(422, "DUE_BEFORE_DEADLINE");
    Map<String, Object> dear =
        Map.of(
            "profession",
            "EDITOR",
            "slots",
            500,
            "budgetPerSlot",
            Map.of("amount", 1_000_000_000_000_000L, "currency", "INR"));
    poster.post("/gigs", gig(Map.of("roles", List.of(dear)))).refused(422, "BUDGET_TOO_LARGE");
    Map<String, Object> dollars =
        Map.of("profession", "EDITOR", "budgetPerSlot", Map.of("amount", 100, "currency", "USD"));
    poster
        .post("/gigs", gig(Map.of("roles", List.of(dollars, role("EDITOR", 1, 5)))))
        .refused(422, "MIXED_CURRENCIES");
    Answer draft = poster.post("/gigs", gig(Map.of())).expect(201);
    jdbc.sql("update gig set deadline = now() where id = ?").param(draft.id("id")).update();
    poster.post("/gigs/" + draft.text("id") + "/publish").refused(409, "DEADLINE_PASSED");
  }

  /** Requests with a key wait for others' events, too. */
  @Test
  void brandAndCampaignMadeAMomentAgo() {
    Api owner = person();
    UUID brand = UUID.randomUUID();
    UUID campaign = UUID.randomUUID();
    CompletableFuture<Void> others =
        CompletableFuture.runAsync(() -> {
          brandEvent(brand, owner.id(), UUID.randomUUID(), UUID.randomUUID());
          campaignEvent(campaign, brand, rupees(50_000), Status.LIVE, 1);
        });
    Map<String, Object> request = gig(Map.of("brandId", brand, "campaignId", campaign));
    Answer draft = owner.post("/gigs", request, "posted").expect(201);
    owner.post("/gigs/" + draft.text("id") + "/publish", Map.of(), "published").expect(200);
    others.join();
  }

  @Test
  void repetitionWithAKeyMakesOneGig() {
    Api poster = person();
    Map<String, Object> gig = gig(Map.of());
    Answer first = poster.post("/gigs", gig, "key-1").expect(201);
    Answer again = poster.post("/gigs", gig, "key-1").expect(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    assertThat(poster.get("/gigs?status=DRAFT").ids()).hasSize(1);
  }

  /** Tags of roles are kept as the taxonomy calls them, whatever the spelling. */
  @Test
  void skillTagsFollowTheTaxonomy() {
    UUID skill = UUID.randomUUID();
    events.publish(
        "skill.defined",
        skill,
        1,
        new SkillState(
            skill,
            "cinematography",
            "Cinematography",
            List.of("DOP", "Director of photography"),
            List.of(),
            List.of("DOP"),
            false));
    await()
        .until(() ->
            stage().number("select count(*) from skill_spelling where skill_id = ?", skill) == 3);
    Map<String, Object> role =
        Map.of(
            "profession",
            "DOP",
            "skillTags",
            List.of("D.O.P.", "director-of-photography", "Night Shoots"),
            "budgetPerSlot",
            rupees(10));
    Answer gig = person().post("/gigs", gig(Map.of("roles", List.of(role)))).expect(201);
    assertThat(gig.body().path("roles").get(0).path("skillTags"))
        .extracting(tag -> tag.asString())
        .containsExactly("cinematography", "night-shoots");
  }
}
