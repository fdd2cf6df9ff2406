package io.crewcall.gig.payer;

import static io.crewcall.gig.Race.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gigs pause, go on and end with what pays for them, and their people are told. */
class CampaignGigsTest extends GigServiceTest {
  private static final Map<String, Object> TERMS =
      Map.of("fee", Map.of("amount", 700, "currency", "INR"));

  private Api owner;
  private UUID brand;
  private UUID campaign;

  @BeforeEach
  void liveCampaign() {
    owner = person();
    brand = stage().brand(owner.id());
    campaign = stage().campaign(brand, 500_000);
  }

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private void campaignIs(Status status, long version) {
    campaignIs(campaign, status, version);
    await()
        .until(() ->
            stage().number("select version from campaign where campaign_id = ?", campaign)
                == version);
  }

  private void campaignIs(UUID id, Status status, long version) {
    campaignEvent(id, brand, Money.inr(500_000), status, version);
  }

  private Gig gig() {
    return stage().gig(owner.id(), brand, campaign, 2);
  }

  private void set(Gig gig, String status) {
    jdbc.sql("update gig set status = ? where id = ?").params(status, gig.id()).update();
  }

  private Answer look(Gig gig) {
    return owner.get("/gigs/" + gig.id()).expect(200);
  }

  @Test
  void gigsOfAPausedCampaignPauseAndGoOnWithIt() {
    Gig open = gig();
    Gig pausedBefore = gig();
    owner.post("/gigs/" + pausedBefore.id() + "/pause").expect(200);
    Gig late = gig();
    String bid = "/applications/" + stage().bid(open, UUID.randomUUID());
    assertThat(owner.get(bid).actions()).contains("offer", "select");

    campaignIs(Status.PAUSED, 2);
    events.await(GigState.class, "gig.paused", open.id());
    assertThat(look(open).text("status")).isEqualTo("PAUSED");
    assertThat(look(open).actions()).containsExactly("cancel");
    owner.post("/gigs/" + open.id() + "/resume").refused(409, "CAMPAIGN_NOT_LIVE");
    assertThat(look(pausedBefore).actions()).containsExactly("cancel");
    person()
        .post("/gigs/" + open.id() + "/applications", bid(open.roleId(), 1))
        .refused(409, "GIG_NOT_OPEN");
    assertThat(owner.get(bid).actions()).containsExactlyInAnyOrder("shortlist", "reject");
    owner.post(bid + "/offer", TERMS).refused(409, "CAMPAIGN_NOT_LIVE");
    owner.post(bid + "/select").refused(409, "CAMPAIGN_NOT_LIVE");
    jdbc.sql("update gig set deadline = now() - interval '1 hour' where id = ?")
        .param(late.id())
        .update();

    campaignIs(Status.LIVE, 3);
    events.await(GigState.class, "gig.resumed", open.id());
    assertThat(look(open).actions()).contains("pause", "cancel");
    assertThat(look(pausedBefore).text("status")).as("the hirer's own pause").isEqualTo("PAUSED");
    owner.post("/gigs/" + pausedBefore.id() + "/resume").expect(200);
    assertThat(look(late).text("status")).as("its deadline passed").isEqualTo("PAUSED");
    owner.post("/gigs/" + late.id() + "/resume").refused(409, "DEADLINE_PASSED");
    assertThat(owner.get(bid).actions()).contains("offer", "select");
  }

  @Test
  void gigsOfACampaignThatEndedAreClosed() {
    for (Status status : List.of(Status.CANCELLED, Status.COMPLETED)) {
      campaign = stage().campaign(brand, 500_000);
      Gig open = gig();
      Gig paused = gig();
      set(paused, "PAUSED");
      Gig expired = gig();
      set(expired, "EXPIRED");
      Gig draft = gig();
      set(draft, "DRAFT");
      UUID bid = stage().bid(open, UUID.randomUUID());
      UUID offered = stage().bid(expired, UUID.randomUUID());
      owner.post("/applications/" + offered + "/offer", TERMS).expect(200);
      String invitation =
          owner
              .post(
                  "/gigs/" + open.id() + "/invitations",
                  Map.of("gigRoleId", open.roleId(), "userId", UUID.randomUUID(), "terms", TERMS))
              .expect(201)
              .text("id");

      campaignIs(status, 2);
      for (Gig closed : List.of(open, paused, expired)) {
        events.await(GigState.class, "gig.cancelled", closed.id());
        assertThat(look(closed).text("status")).isEqualTo("CANCELLED");
        assertThat(look(closed).text("cancelReason")).startsWith("The campaign");
        assertThat(look(closed).actions()).isEmpty();
      }
      for (UUID told : List.of(bid, offered)) {
        events.await(ApplicationState.class, "application.closed", told);
      }
      run("invitationExpiry");
      assertThat(owner.get("/invitations/" + invitation).text("status")).isEqualTo("EXPIRED");
      assertThat(look(draft).actions()).doesNotContain("publish");
      owner.post("/gigs/" + draft.id() + "/publish").refused(409, "CAMPAIGN_NOT_LIVE");
    }
  }

  /** One that was freed does not open a gig that cannot hire. */
  @Test
  void aSlotThatIsFreedFollowsTheCampaign() {
    campaignIs(Status.PAUSED, 2);
    assertThat(afterACancellation()).isEqualTo("PAUSED");
    campaignIs(Status.LIVE, 3);
    assertThat(
            stage()
                .number(
                    "select count(*) from gig where campaign_id = ? and status = 'OPEN'", campaign))
        .as("it goes on with the campaign")
        .isEqualTo(1);
    assertThat(afterACancellation()).isEqualTo("OPEN");
    campaignIs(Status.COMPLETED, 4);
    assertThat(afterACancellation()).isEqualTo("EXPIRED");
  }

  private String afterACancellation() {
    Work work = stage().work(owner.id(), UUID.randomUUID(), 900);
    for (String table : List.of("gig", "engagement")) {
      UUID id = table.equals("gig") ? work.gig().id() : work.id();
      jdbc.sql("update " + table + " set brand_id = ?, campaign_id = ? where id = ?")
          .params(brand, campaign, id)
          .update();
    }
    jdbc.sql("update campaign set committed = committed + 900 where campaign_id = ?")
        .param(campaign)
        .update();
    String path = "/engagements/" + work.id();
    as(work.workerId())
        .post(path + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"))
        .expect(200);
    owner.post(path + "/accept-cancel").expect(200);
    return look(work.gig()).text("status");
  }

  @Test
  void subGigsEndWithTheWorkAboveThem() {
    Work work = stage().work(owner.id(), UUID.randomUUID(), 9_000);
    Api star = as(work.workerId());
    Gig subGig = stage().subGig(work, 1);
    UUID bid = stage().bid(subGig, UUID.randomUUID());
    String path = "/engagements/" + work.id();
    star.post(path + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT")).expect(200);
    assertThat(star.get("/applications/" + bid).actions()).doesNotContain("offer", "select");
    star.post("/applications/" + bid + "/offer", TERMS).refused(409, "PARENT_NOT_UNDER_WAY");
    owner.post(path + "/decline-cancel").expect(200);
    assertThat(star.get("/applications/" + bid).actions()).contains("offer", "select");
    star.post(path + "/deliveries", Map.of("note", "Done")).expect(201);
    owner.post(path + "/approve").expect(200);
    assertThat(star.get("/gigs/" + subGig.id()).text("status")).isEqualTo("CANCELLED");
    events.await(ApplicationState.class, "application.closed", bid);
  }

  @Test
  void manyGigsFollowInShares() {
    for (int i = 0; i < 230; i++) {
      gig();
    }
    campaignIs(Status.PAUSED, 2);
    run("campaignFollowing");
    assertThat(with("PAUSED")).isEqualTo(230);
    campaignIs(Status.CANCELLED, 3);
    assertThat(with("CANCELLED")).isEqualTo(100);
    run("campaignFollowing");
    assertThat(with("CANCELLED")).isEqualTo(230);
    assertThat(stage().number("select count(*) from campaign_following")).isZero();
  }

  private long with(String status) {
    return stage()
        .number("select count(*) from gig where campaign_id = ? and status = ?", campaign, status);
  }

  /** Nothing is open, and nobody waits, once all have answered. */
  @Test
  void cancelledWhileAGigIsPublishedAndAnApplicantSelected() throws Exception {
    Race.rounds(() -> {
      brand = stage().brand(owner.id());
      List<UUID> campaigns = new ArrayList<>();
      List<Gig> drafts = new ArrayList<>();
      List<UUID> bids = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        campaign = stage().campaign(brand, 500_000);
        campaigns.add(campaign);
        Gig draft = gig();
        set(draft, "DRAFT");
        drafts.add(draft);
        bids.add(stage().bid(gig(), UUID.randomUUID()));
      }
      List<Race.Attempt> attempts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        UUID ended = campaigns.get(i);
        String publish = "/gigs/" + drafts.get(i).id() + "/publish";
        String select = "/applications/" + bids.get(i) + "/select";
        attempts.add(() -> assertThat(owner.post(publish).status()).isIn(200, 409));
        attempts.add(() -> assertThat(owner.post(select).status()).isIn(200, 409));
        attempts.add(() -> campaignIs(ended, Status.CANCELLED, 2));
      }
      assertThat(Race.together(attempts)).containsOnly(OK);
      await()
          .until(() ->
              stage()
                      .number(
                          "select count(*) from campaign where brand_id = ? and version = 2", brand)
                  == 8);
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from gig where brand_id = ?
                        and status in ('OPEN', 'PAUSED', 'EXPIRED')
                      """,
                      brand))
          .isZero();
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application where brand_id = ?
                        and status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED')
                      """,
                      brand))
          .isZero();
    });
  }
}
