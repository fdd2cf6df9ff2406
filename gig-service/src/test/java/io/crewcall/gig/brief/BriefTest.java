package io.crewcall.gig.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.contracts.campaign.CampaignState.Deliverable;
import io.crewcall.gig.Api;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who makes the work knows what is asked for; nobody else does. */
class BriefTest extends GigServiceTest {
  private final UUID campaign = UUID.randomUUID();

  private UUID brandWithCampaign(Api owner) {
    UUID brand = stage().brand(owner.id());
    events.publish(
        "campaign.launched",
        campaign,
        3,
        new CampaignState(
            campaign,
            brand,
            owner.id(),
            "Autumn",
            "Chai on the terrace, no music.",
            Money.inr(1_000_000),
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-12-31"),
            "food",
            CampaignState.Status.LIVE,
            "#ad",
            List.of(
                new Deliverable("REEL", 2, "Vertical", null, LocalDate.parse("2026-12-20")),
                new Deliverable("STORY", 1, null, "#sponsored", null))));
    await()
        .until(() ->
            stage().number("select count(*) from campaign where campaign_id = ?", campaign) == 1);
    return brand;
  }

  @Test
  void whoIsInvitedBidsOrWorksReadsTheBrief() {
    Api owner = person();
    UUID brand = brandWithCampaign(owner);
    Gig gig = stage().gig(owner.id(), brand, campaign, 5);
    String path = "/gigs/" + gig.id() + "/brief";
    JsonNode brief = owner.get(path).expect(200).body();
    assertThat(brief.path("description").asString()).isEqualTo("Chai on the terrace, no music.");
    assertThat(brief.path("brand").path("name").asString()).isEqualTo("Chai & Co");
    assertThat(brief.path("deliverables").get(0).path("disclosureLabel").asString())
        .as("the campaign's")
        .isEqualTo("#ad");
    assertThat(brief.path("deliverables").get(0).path("dueDate").asString())
        .isEqualTo("2026-12-20");
    assertThat(brief.path("deliverables").get(1).path("disclosureLabel").asString())
        .as("its own")
        .isEqualTo("#sponsored");

    Api invited = person();
    Api applicant = person();
    for (Api stranger : List.of(invited, applicant, person())) {
      stranger.get(path).refused(404, "BRIEF_NOT_FOUND");
    }
    UUID invitation =
        owner
            .post(
                "/gigs/" + gig.id() + "/invitations",
                Map.of("gigRoleId", gig.roleId(), "userId", invited.id()))
            .expect(201)
            .id("id");
    invited.get(path).expect(200);
    invited.post("/invitations/" + invitation + "/decline").expect(200);
    invited.get(path).refused(404, "BRIEF_NOT_FOUND");

    UUID bid =
        applicant
            .post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 10))
            .expect(201)
            .id("id");
    assertThat(applicant.get(path).expect(200).body()).isEqualTo(brief);
    owner.post("/applications/" + bid + "/select").expect(200);
    applicant.get(path).expect(200);
    Api turnedDown = person();
    UUID other = stage().bid(gig, turnedDown.id());
    owner.post("/applications/" + other + "/reject", Map.of("reason", "Full")).expect(200);
    turnedDown.get(path).refused(404, "BRIEF_NOT_FOUND");
    nobody().get(path).expect(401);
  }

  @Test
  void aGigWithoutACampaignHasNone() {
    Api owner = person();
    Gig gig = stage().gig(owner.id(), null, null, 1);
    owner.get("/gigs/" + gig.id() + "/brief").refused(404, "BRIEF_NOT_FOUND");
    owner.get("/gigs/" + UUID.randomUUID() + "/brief").refused(404, "BRIEF_NOT_FOUND");
  }

  /** The crew of somebody who is hired does not read what the brand told that one. */
  @Test
  void crewFurtherDownReadsNoBrief() {
    Api owner = person();
    UUID brand = brandWithCampaign(owner);
    Api star = person();
    Gig gig = stage().gig(owner.id(), brand, campaign, 5);
    UUID bid = stage().bid(gig, star.id());
    UUID engagement = owner.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    Api.Answer sub =
        openGig(
            star, Map.of("parentEngagementId", engagement, "roles", List.of(role("EDITOR", 1, 5))));
    Api crew = person();
    crew.post("/gigs/" + sub.text("id") + "/applications", bid(roleOf(sub), 5)).expect(201);
    crew.get("/gigs/" + sub.text("id") + "/brief").refused(404, "BRIEF_NOT_FOUND");
  }
}
