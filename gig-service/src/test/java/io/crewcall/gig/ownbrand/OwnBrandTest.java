package io.crewcall.gig.ownbrand;

import static io.crewcall.gig.Race.OK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Nobody hires, pays or reviews members of a brand for that brand: whoever joins its team loses
 * what the bid had on the hirer's side, and what slipped through feeds no figure.
 */
class OwnBrandTest extends GigServiceTest {
  private static final Map<String, Object> TERMS =
      Map.of("fee", Map.of("amount", 700, "currency", "INR"));

  private Api owner;
  private Api applicant;
  private UUID brand;
  private Gig gig;

  @BeforeEach
  void brandWithGig() {
    owner = person();
    applicant = person();
    brand = stage().brand(owner.id());
    gig = stage().gig(owner.id(), brand, null, 3);
  }

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private void joins(Api person, String role) {
    stage().member(brand, person.id(), role);
  }

  private void leaves(Api person) {
    jdbc.sql("delete from brand_member where user_id = ?").param(person.id()).update();
  }

  private static void refusedToAll(String path, Object body, List<Api> callers) {
    callers.forEach(caller -> assertThat(caller.post(path, body).status()).isEqualTo(403));
  }

  @Test
  void whoJoinsWhileBiddingIsNotHired() {
    for (String role : List.of("MANAGER", "VIEWER", "OWNER")) {
      Api joining = person();
      String bid = "/applications/" + stage().bid(gig, joining.id());
      assertThat(owner.get(bid).actions()).contains("shortlist", "offer", "select");
      joins(joining, role);
      assertThat(joining.get(bid).actions()).as(role).containsExactly("withdraw");
      assertThat(owner.get(bid).actions()).as(role).containsExactly("reject");
      joining.post(bid + "/select").refused(403, "NOT_YOUR_PART");
      joining.post(bid + "/offer", TERMS).refused(403, "NOT_YOUR_PART");
      joining.post(bid + "/reject", Map.of("reason", "No")).refused(403, "NOT_YOUR_PART");
      for (String action : List.of("shortlist", "select")) {
        owner.post(bid + "/" + action).refused(403, "OWN_BRANDS_GIG");
      }
      owner.post(bid + "/offer", TERMS).refused(403, "OWN_BRANDS_GIG");
      leaves(joining);
      owner.post(bid + "/shortlist").expect(200);
    }
  }

  @Test
  void offersOnTheTableAreNotAccepted() {
    String bid = "/applications/" + stage().bid(gig, applicant.id());
    owner.post(bid + "/offer", TERMS).expect(200);
    joins(applicant, "VIEWER");
    assertThat(applicant.get(bid).actions()).containsExactlyInAnyOrder("decline-offer", "withdraw");
    applicant.post(bid + "/accept-offer").refused(403, "OWN_BRANDS_GIG");
    applicant.post(bid + "/counter", TERMS).refused(403, "OWN_BRANDS_GIG");
    leaves(applicant);
    applicant.post(bid + "/counter", TERMS).expect(200);
    joins(applicant, "MANAGER");
    assertThat(owner.get(bid).actions()).containsExactly("reject");
    owner.post(bid + "/accept-offer").refused(403, "OWN_BRANDS_GIG");
    owner.post(bid + "/counter", TERMS).refused(403, "OWN_BRANDS_GIG");
    applicant.post(bid + "/accept-offer").refused(409, "APPLICATION_NOT_OPEN");
  }

  @Test
  void directOffersAreNotAccepted() {
    String sent =
        owner
            .post(
                "/gigs/" + gig.id() + "/invitations",
                Map.of("gigRoleId", gig.roleId(), "userId", applicant.id(), "terms", TERMS))
            .expect(201)
            .text("id");
    joins(applicant, "MANAGER");
    String invitation = "/invitations/" + sent;
    assertThat(applicant.get(invitation).actions()).containsExactly("decline");
    applicant.post(invitation + "/accept").refused(403, "OWN_BRANDS_GIG");
    applicant.post(invitation + "/decline").expect(200);
  }

  @Test
  void aTeamWithAMemberIsNotHiredAgain() {
    Work past = stage().work(owner.id(), applicant.id(), 900);
    stage().complete(past);
    String rehires = "/gigs/" + gig.id() + "/rehires";
    Map<String, Object> team = Map.of("fromGigId", past.gig().id());
    Answer offered = owner.post(rehires, team).expect(201);
    joins(applicant, "VIEWER");
    String invitation =
        "/invitations/" + offered.body().path("members").get(0).path("invitationId").asString();
    assertThat(applicant.get(invitation).actions()).containsExactly("decline");
    applicant.post(invitation + "/accept").refused(403, "OWN_BRANDS_GIG");
    applicant.post(invitation + "/decline").expect(200);
    owner.post(rehires, team).refused(422, "OWN_GIG");
    Api manager = person();
    joins(manager, "MANAGER");
    Gig own = stage().gig(manager.id(), null, null, 1);
    Work worked = stage().work(owner.id(), manager.id(), 900);
    stage().complete(worked);
    ofTheBrand(worked);
    manager
        .post("/gigs/" + own.id() + "/rehires", Map.of("fromGigId", worked.gig().id()))
        .refused(422, "OWN_GIG");
  }

  /** Under way for the brand. */
  private Work workForBrand() {
    Work work = stage().work(owner.id(), applicant.id(), 900);
    ofTheBrand(work);
    return work;
  }

  private void ofTheBrand(Work work) {
    for (String table : List.of("gig", "application", "engagement", "ledger")) {
      boolean ofGig = table.equals("gig") || table.equals("engagement");
      String key = ofGig ? "id" : table.equals("application") ? "gig_id" : "engagement_id";
      jdbc.sql("update " + table + " set brand_id = ? where " + key + " in (?, ?)")
          .params(brand, work.gig().id(), work.id())
          .update();
    }
  }

  @Test
  void workOfAMemberIsNeitherApprovedNorPaidNorReviewed() {
    Work work = workForBrand();
    Api manager = person();
    joins(manager, "MANAGER");
    String path = "/engagements/" + work.id();
    applicant.post(path + "/deliveries", Map.of("note", "Done")).expect(201);
    joins(applicant, "MANAGER");
    assertThat(manager.get(path).actions()).doesNotContain("approve").contains("request-changes");
    assertThat(applicant.get(path).actions()).doesNotContain("approve", "request-changes");
    refusedToAll(path + "/approve", null, List.of(manager, applicant, owner));
    clockForward(Duration.ofDays(8));
    run("approvalBySilence");
    assertThat(owner.get(path).text("status")).as("silence is no way round").isEqualTo("DELIVERED");
    clockBack();
    leaves(applicant);
    manager.post(path + "/approve").expect(200);

    joins(applicant, "VIEWER");
    String ledger = path + "/ledger";
    assertThat(manager.get(ledger).actions()).isEmpty();
    refusedToAll(ledger + "/pay", null, List.of(manager, applicant, owner));
    refusedToAll(ledger + "/mark-paid", Map.of(), List.of(manager, applicant, owner));
    assertThat(manager.get(path).actions()).doesNotContain("review");
    refusedToAll(path + "/reviews", Map.of("rating", 5), List.of(manager, applicant, owner));
    leaves(applicant);
    assertThat(manager.get(ledger).actions()).contains("pay", "mark-paid");
    assertThat(manager.get(path).actions()).contains("review");
    applicant.post(path + "/reviews", Map.of("rating", 5)).expect(201);
    manager.post(ledger + "/mark-paid", Map.of()).expect(200);
  }

  /** Both parts at once gave answers to one's own requests. */
  @Test
  void aMemberAnswersNoRequestOfTheirOwn() {
    Work work = workForBrand();
    joins(applicant, "MANAGER");
    String path = "/engagements/" + work.id();
    applicant.post(path + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT")).expect(200);
    assertThat(applicant.get(path).actions()).doesNotContain("accept-cancel", "decline-cancel");
    applicant.post(path + "/accept-cancel").refused(409, "OWN_REQUEST");
    owner.post(path + "/accept-cancel").expect(200);
  }

  private void team(long version, Member... more) {
    List<Member> members = new ArrayList<>(List.of(new Member(owner.id(), MemberRole.OWNER)));
    members.addAll(List.of(more));
    events.publish(
        "brand.members-changed",
        brand,
        version,
        new BrandState(brand, "Chai & Co", "Food", null, null, owner.id(), members));
  }

  /** The word of the membership comes by an event; from then on it is refused and told. */
  @Test
  void foundLaterFeedsNoFigure() {
    Work running = workForBrand();
    Work ended = workForBrand();
    stage().complete(ended);
    jdbc.sql("update engagement set completed_at = now() - interval '1 minute' where id = ?")
        .param(ended.id())
        .update();
    Work justEnded = workForBrand();
    stage().complete(justEnded);
    jdbc.sql("update engagement set completed_at = now() + interval '1 minute' where id = ?")
        .param(justEnded.id())
        .update();
    team(2, new Member(applicant.id(), MemberRole.VIEWER));
    for (Work work : List.of(running, justEnded)) {
      assertThat(
              events
                  .await(EngagementState.class, "engagement.own-brand-found", work.id())
                  .data()
                  .ownBrand())
          .isTrue();
    }
    await()
        .untilAsserted(() ->
            assertThat(
                    owner.get("/engagements/" + running.id()).body().path("ownBrand").asBoolean())
                .isTrue());
    assertThat(owner.get("/engagements/" + ended.id()).body().path("ownBrand").asBoolean())
        .as("joined after the work had ended")
        .isFalse();
    team(3);
    await()
        .untilAsserted(() ->
            assertThat(applicant.get("/engagements/" + ended.id()).actions()).contains("review"));
    assertThat(applicant.get("/engagements/" + justEnded.id()).actions())
        .as("the mark stays when the worker leaves the team")
        .doesNotContain("review");
  }

  /** Each engagement of a race is refused or marked, whichever came first. */
  @Test
  void becomingAManagerWhileBeingSelected() throws Exception {
    Race.rounds(() -> {
      Api hirer = person();
      List<Api> people = new ArrayList<>();
      List<UUID> bids = new ArrayList<>();
      List<UUID> brands = new ArrayList<>();
      for (int i = 0; i < Race.THREADS / 2; i++) {
        Api person = person();
        UUID other = stage().brand(hirer.id());
        people.add(person);
        brands.add(other);
        bids.add(stage().bid(stage().gig(hirer.id(), other, null, 1), person.id()));
      }
      List<String> outcomes =
          Race.together(i -> {
            int pair = i / 2;
            return i % 2 == 0
                ? () -> {
                  Answer answer = hirer.post("/applications/" + bids.get(pair) + "/select");
                  assertThat(answer.status()).isIn(200, 403);
                }
                : () ->
                    events.publish(
                        "brand.members-changed",
                        brands.get(pair),
                        2,
                        new BrandState(
                            brands.get(pair),
                            "Chai & Co",
                            "Food",
                            null,
                            null,
                            hirer.id(),
                            List.of(
                                new Member(hirer.id(), MemberRole.OWNER),
                                new Member(people.get(pair).id(), MemberRole.MANAGER))));
          });
      assertThat(outcomes).containsOnly(OK);
      await()
          .until(() ->
              stage()
                      .number(
                          """
                          select count(*) from brand_replica b
                          join brand_member m on m.brand_id = b.brand_id
                          where m.user_id = ? and b.version = 2
                          """,
                          hirer.id())
                  == brands.size());
      assertThat(
              stage()
                  .number(
                      "select count(*) from engagement where hirer_id = ? and not own_brand",
                      hirer.id()))
          .isZero();
    });
  }
}
