package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.gig.Api.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The main job from a brand's gig down to the crew's reviews, with the events it leaves. */
class JourneyTest extends GigServiceTest {

  @Test
  void brandHiresInfluencerWhoHiresCrew() {
    Api brandOwner = person();
    Api influencer = person();
    Api rival = person();
    Api editor = person();
    UUID brand = brandByEvent(brandOwner.id(), UUID.randomUUID(), UUID.randomUUID());
    UUID campaign = UUID.randomUUID();
    campaignEvent(campaign, brand, rupees(100_000), CampaignState.Status.LIVE, 2);

    // Row 9. The campaign's event may still be under way: the service waits for it.
    Answer gig =
        openGig(
            brandOwner,
            Map.of(
                "brandId",
                brand,
                "campaignId",
                campaign,
                "type",
                "PROMOTION",
                "roles",
                List.of(role("INFLUENCER", 1, 50_000))));
    assertThat(gig.text("status")).isEqualTo("OPEN");
    assertThat(gig.actions()).containsExactly("pause", "cancel");
    UUID gigId = gig.id("id");

    // Rows 12 and 13.
    Answer applied =
        influencer.post("/gigs/" + gigId + "/applications", bid(roleOf(gig), 40_000)).expect(201);
    assertThat(applied.header("location")).isEqualTo("/api/v1/applications/" + applied.text("id"));
    assertThat(applied.text("status")).isEqualTo("APPLIED");
    assertThat(applied.actions()).containsExactly("withdraw");
    UUID other =
        rival
            .post("/gigs/" + gigId + "/applications", bid(roleOf(gig), 50_000))
            .expect(201)
            .id("id");
    String application = "/applications/" + applied.text("id");
    assertThat(brandOwner.get(application).actions())
        .containsExactly("shortlist", "offer", "select", "reject");
    assertThat(brandOwner.post(application + "/shortlist").expect(200).text("status"))
        .isEqualTo("SHORTLISTED");
    Answer selected = brandOwner.post(application + "/select").expect(200);
    assertThat(selected.text("status")).isEqualTo("SELECTED");
    UUID engagement = selected.id("engagementId");
    assertThat(rival.get("/applications/" + other).text("status")).isEqualTo("CLOSED");
    assertThat(brandOwner.get("/campaigns/" + campaign + "/applications").items()).hasSize(2);

    // Row 14: the influencer's own crew, out of the fee.
    Answer sub = openGig(influencer, Map.of("parentEngagementId", engagement));
    assertThat(sub.text("campaignId")).isEqualTo(campaign.toString());
    assertThat(sub.body().path("depth").asInt()).isEqualTo(2);
    UUID crewBid =
        editor
            .post("/gigs/" + sub.text("id") + "/applications", bid(roleOf(sub), 9_000))
            .expect(201)
            .id("id");
    UUID crewWork =
        influencer.post("/applications/" + crewBid + "/select").expect(200).id("engagementId");
    Answer seenByWorker = influencer.get("/engagements/" + engagement).expect(200);
    assertThat(seenByWorker.body().path("committedToCrew").path("amount").asLong())
        .isEqualTo(900_000);
    Answer seenByBrand = brandOwner.get("/engagements/" + engagement).expect(200);
    assertThat(seenByBrand.body().path("committedToCrew").isNull()).isTrue();
    brandOwner.get("/engagements/" + crewWork).refused(404, "ENGAGEMENT_NOT_FOUND");
    assertThat(brandOwner.get("/campaigns/" + campaign + "/applications").items())
        .as("bids for crew are the influencer's business")
        .hasSize(2);

    // Rows 15 and 16.
    UUID film = UUID.randomUUID();
    events.publish(
        "asset.ready",
        film,
        1,
        new AssetState(
            film,
            editor.id(),
            "DELIVERY",
            "video/mp4",
            9_000_000,
            AssetState.Status.READY,
            1920,
            1080));
    Answer delivered =
        editor
            .post(
                "/engagements/" + crewWork + "/deliveries",
                Map.of("note", "First cut", "mediaIds", List.of(film)))
            .expect(201);
    assertThat(delivered.text("status")).isEqualTo("DELIVERED");
    influencer
        .post("/engagements/" + crewWork + "/request-changes", Map.of("note", "Shorter"))
        .expect(200);
    editor.post("/engagements/" + crewWork + "/deliveries", Map.of("note", "Cut 2")).expect(201);
    editor.post("/engagements/" + crewWork + "/hours", Map.of("hours", 6)).expect(200);
    Answer completed = influencer.post("/engagements/" + crewWork + "/approve").expect(200);
    assertThat(completed.text("status")).isEqualTo("COMPLETED");
    assertThat(completed.body().path("deliveries")).hasSize(2);
    assertThat(completed.actions()).containsExactly("review");
    influencer
        .post("/engagements/" + engagement + "/deliveries", Map.of("note", "Posted"))
        .expect(201);
    brandOwner.post("/engagements/" + engagement + "/approve").expect(200);
    assertThat(brandOwner.get("/gigs/" + gigId).text("status")).isEqualTo("COMPLETED");

    // Row 17.
    Answer sealed =
        influencer
            .post(
                "/engagements/" + crewWork + "/reviews",
                Map.of("rating", 5, "text", "Sharp eye", "skills", List.of("reels")))
            .expect(201);
    assertThat(sealed.body().path("sealed").asBoolean()).isTrue();
    assertThat(nobody().get("/users/" + editor.id() + "/reviews").expect(200).items()).isEmpty();
    Answer second =
        editor.post("/engagements/" + crewWork + "/reviews", Map.of("rating", 4)).expect(201);
    assertThat(second.body().path("sealed").asBoolean()).isFalse();
    assertThat(nobody().get("/users/" + editor.id() + "/reviews").items()).hasSize(1);

    // What the others are told.
    events.await(GigState.class, "gig.completed", gigId);
    assertThat(types(events.all(GigState.class), gigId))
        .containsExactly(
            "gig.created", "gig.published", "gig.filled", "gig.started", "gig.completed");
    assertThat(types(events.all(ApplicationState.class), applied.id("id")))
        .containsExactly("application.applied", "application.shortlisted", "application.selected");
    assertThat(types(events.all(ApplicationState.class), other))
        .containsExactly("application.applied", "application.closed");
    var told = events.await(EngagementState.class, "engagement.completed", crewWork);
    assertThat(types(events.all(EngagementState.class), crewWork))
        .containsExactly(
            "engagement.started",
            "engagement.delivered",
            "engagement.changes-requested",
            "engagement.delivered",
            "engagement.hours-logged",
            "engagement.completed");
    assertThat(told.data().campaignId()).isEqualTo(campaign);
    assertThat(told.data().parentEngagementId()).isEqualTo(engagement);
    assertThat(told.data().hoursLogged()).isEqualTo(6);
    assertThat(told.data().firstDueDateAtDelivery()).isEqualTo(told.data().dueDate());
    var revealed = events.await(ReviewState.class, "review.revealed", sealed.id("id"));
    assertThat(revealed.data().subjectId()).isEqualTo(editor.id());
    assertThat(revealed.data().subjectSide()).isEqualTo("WORKER");
    nothingViolated();
  }

  private static List<String> types(List<? extends io.crewcall.contracts.Event<?>> all, UUID id) {
    List<? extends io.crewcall.contracts.Event<?>> mine =
        all.stream().filter(event -> event.subject().equals(id)).toList();
    assertThat(mine).extracting(event -> event.version()).isSorted().doesNotHaveDuplicates();
    return mine.stream().map(event -> event.type()).toList();
  }
}
