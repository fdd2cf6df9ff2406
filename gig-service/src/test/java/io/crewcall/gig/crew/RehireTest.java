package io.crewcall.gig.crew;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.gig.InvitationState;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A past team hired again: all or none, whoever answers when. */
class RehireTest extends GigServiceTest {
  @Autowired private RehireService rehires;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  /** A gig that some people completed. */
  private record Past(UUID gigId, List<UUID> people) {}

  private Past past(UUID hirer, int people, long fee) {
    Work first = stage().work(hirer, UUID.randomUUID(), fee);
    stage().complete(first);
    List<UUID> team = new ArrayList<>(List.of(first.workerId()));
    for (int i = 1; i < people; i++) {
      Work more = stage().work(hirer, UUID.randomUUID(), fee);
      stage().complete(more);
      team.add(more.workerId());
      // The work of one gig with several slots.
      jdbc.sql("update engagement set gig_id = ?, gig_role_id = ? where id = ?")
          .params(first.gig().id(), first.gig().roleId(), more.id())
          .update();
      jdbc.sql("update gig_role set filled = 0, committed = 0 where id = ?")
          .param(more.gig().roleId())
          .update();
    }
    jdbc.sql("update gig_role set slots = ?, filled = ?, committed = ? where id = ?")
        .params(people, people, people * fee, first.gig().roleId())
        .update();
    return new Past(first.gig().id(), team);
  }

  private static String rehires(Gig gig) {
    return "/gigs/" + gig.id() + "/rehires";
  }

  private List<String> invitations(Answer rehire) {
    List<String> ids = new ArrayList<>();
    rehire
        .body()
        .path("members")
        .forEach(one -> ids.add("/invitations/" + one.path("invitationId").asString()));
    return ids;
  }

  private UUID invitee(Answer rehire, int index) {
    return UUID.fromString(rehire.body().path("members").get(index).path("userId").asString());
  }

  @Test
  void startsWhenTheLastHasAccepted() {
    Api hirer = person();
    UUID brand = stage().brand(hirer.id());
    UUID campaign = stage().campaign(brand, 3000);
    Past past = past(hirer.id(), 3, 900);
    Gig gig = stage().gig(hirer.id(), brand, campaign, 3);
    UUID bidder = stage().bid(gig, UUID.randomUUID());
    person().post(rehires(gig), Map.of("fromGigId", past.gigId())).refused(403, "NOT_YOUR_PART");
    Answer offered = hirer.post(rehires(gig), Map.of("fromGigId", past.gigId())).expect(201);
    assertThat(offered.text("status")).isEqualTo("WAITING");
    assertThat(offered.actions()).containsExactly("revoke");
    assertThat(committed(campaign)).as("kept while they answer").isEqualTo(2700);
    assertThat(hirer.get("/gigs/" + gig.id()).text("status"))
        .as("nobody is hired")
        .isEqualTo("OPEN");
    hirer.post("/applications/" + bidder + "/select").refused(409, "SLOTS_TAKEN");
    List<String> invitations = invitations(offered);
    for (int i = 0; i < 3; i++) {
      Api one = as(invitee(offered, i));
      assertThat(one.get(invitations.get(i)).actions()).containsExactly("accept", "decline");
      one.post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 1)).expect(409);
      assertThat(stage().number("select count(*) from engagement where gig_id = ?", gig.id()))
          .isZero();
      Answer accepted = one.post(invitations.get(i) + "/accept").expect(200);
      assertThat(accepted.body().path("engagementId").isNull()).isEqualTo(i < 2);
    }
    Answer started = hirer.get(rehires(gig) + "/" + offered.text("id")).expect(200);
    assertThat(started.text("status")).isEqualTo("STARTED");
    assertThat(started.body().path("members")).allMatch(one -> !one.path("engagementId").isNull());
    assertThat(hirer.get("/gigs/" + gig.id()).text("status")).isEqualTo("FILLED");
    assertThat(hirer.get("/applications/" + bidder).text("status")).isEqualTo("CLOSED");
    assertThat(hirer.get(rehires(gig)).ids()).containsExactly(offered.text("id"));
    var told =
        events.await(
            InvitationState.class,
            "invitation.sent",
            UUID.fromString(invitations.getFirst().replace("/invitations/", "")));
    assertThat(told.data().rehireId()).isEqualTo(offered.id("id"));
  }

  private long committed(UUID campaign) {
    return stage().number("select committed from campaign where campaign_id = ?", campaign);
  }

  @Test
  void oneNoReleasesAll() {
    Api hirer = person();
    Past past = past(hirer.id(), 3, 900);
    Gig gig = stage().gig(hirer.id(), null, null, 3);
    Answer offered = hirer.post(rehires(gig), Map.of("fromGigId", past.gigId())).expect(201);
    List<String> invitations = invitations(offered);
    as(invitee(offered, 0)).post(invitations.get(0) + "/accept").expect(200);
    as(invitee(offered, 1)).post(invitations.get(1) + "/decline").expect(200);
    as(invitee(offered, 2))
        .post(invitations.get(2) + "/accept")
        .refused(409, "INVITATION_ANSWERED");
    assertThat(hirer.get(rehires(gig) + "/" + offered.text("id")).body().path("members"))
        .extracting(one -> one.path("status").asString())
        .containsExactly("REVOKED", "DECLINED", "REVOKED");
    assertThat(told(invitations.get(0)).answeredAt()).as("who accepted has answered").isNotNull();
    assertThat(told(invitations.get(2)).answeredAt()).as("who was not waited for").isNull();
    assertThat(stage().number("select filled from gig_role where id = ?", gig.roleId())).isZero();
    hirer.post(rehires(gig), Map.of("fromGigId", past.gigId())).expect(201);
  }

  private InvitationState told(String invitation) {
    UUID id = UUID.fromString(invitation.replace("/invitations/", ""));
    return events.await(InvitationState.class, "invitation.revoked", id).data();
  }

  @Test
  void silenceAndCancellationReleaseAll() {
    Api hirer = person();
    Past past = past(hirer.id(), 2, 900);
    Gig gig = stage().gig(hirer.id(), null, null, 2);
    Answer offered = hirer.post(rehires(gig), Map.of("fromGigId", past.gigId())).expect(201);
    List<String> invitations = invitations(offered);
    as(invitee(offered, 0)).post(invitations.get(0) + "/accept").expect(200);
    clockForward(Duration.ofHours(73));
    run("invitationExpiry");
    as(invitee(offered, 1)).post(invitations.get(1) + "/accept").refused(409, "OFFER_EXPIRED");
    run("rehireExpiry");
    assertThat(hirer.get(rehires(gig) + "/" + offered.text("id")).body().path("members"))
        .extracting(one -> one.path("status").asString())
        .containsExactly("REVOKED", "EXPIRED");
    clockBack();
    Answer again = hirer.post(rehires(gig), Map.of("fromGigId", past.gigId())).expect(201);
    hirer.post("/gigs/" + gig.id() + "/cancel", Map.of("reason", "Off")).expect(200);
    run("rehireExpiry");
    assertThat(hirer.get(rehires(gig) + "/" + again.text("id")).text("status"))
        .isEqualTo("RELEASED");
  }

  @Test
  void allOrNoneAlreadyAtTheOffer() {
    Api hirer = person();
    UUID brand = stage().brand(hirer.id());
    UUID campaign = stage().campaign(brand, 2000);
    Past past = past(hirer.id(), 3, 900);
    Gig small = stage().gig(hirer.id(), brand, null, 2);
    hirer.post(rehires(small), Map.of("fromGigId", past.gigId())).refused(422, "NO_PLACE");
    Gig poor = stage().gig(hirer.id(), brand, campaign, 3);
    hirer.post(rehires(poor), Map.of("fromGigId", past.gigId())).refused(409, "BUDGET_EXCEEDED");
    assertThat(committed(campaign)).isZero();
    hirer.post(rehires(poor), Map.of("fromGigId", UUID.randomUUID())).refused(422, "NO_TEAM");
    Map<String, Object> stranger =
        Map.of("fromGigId", past.gigId(), "members", List.of(Map.of("userId", hirer.id())));
    hirer.post(rehires(poor), stranger).refused(422, "NOT_OF_THE_TEAM");
    Map<String, Object> two =
        Map.of(
            "fromGigId",
            past.gigId(),
            "members",
            List.of(
                Map.of("userId", past.people().get(0)),
                Map.of(
                    "userId",
                    past.people().get(1),
                    "fee",
                    Map.of("amount", 1000, "currency", "INR"))));
    Answer offered = hirer.post(rehires(poor), two).expect(201);
    assertThat(committed(campaign)).isEqualTo(1900);
    hirer.post(rehires(poor) + "/" + offered.text("id") + "/revoke").expect(200);
    hirer.post(rehires(poor) + "/" + offered.text("id") + "/revoke").refused(409, "REHIRE_OVER");
    assertThat(committed(campaign)).isZero();
  }

  /** Everybody answers at once, somebody says no, the hirer revokes, timers run: one outcome. */
  @Test
  void answersRace() throws Exception {
    Race.rounds(() -> {
      UUID hirer = UUID.randomUUID();
      Past past = past(hirer, 8, 900);
      Gig gig = stage().gig(hirer, null, null, 8);
      Rehire rehire =
          rehires.offer(gig.id(), new RehireRequest(past.gigId(), null, null), caller(hirer));
      Answer seen = as(hirer).get(rehires(gig) + "/" + rehire.id());
      List<String> invitations = invitations(seen);
      boolean refused = stage().number("select (random() * 2)::int") > 0;
      List<Race.Attempt> attempts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int who = i % 8;
        Api one = as(invitee(seen, who));
        if (i == 31 && refused) {
          attempts.add(() -> rehires.revoke(gig.id(), rehire.id(), caller(hirer)));
        } else if (i == 30) {
          attempts.add(() -> run("rehireExpiry"));
        } else {
          attempts.add(() -> expectOneOf(one.post(invitations.get(who) + "/accept"), 200, 409));
        }
      }
      List<String> outcomes = Race.together(attempts);
      assertThat(outcomes).isSubsetOf(OK, "REHIRE_OVER");
      String status = stage().text("select status from rehire where id = ?", rehire.id());
      long engagements =
          stage().number("select count(*) from engagement where gig_id = ?", gig.id());
      if (status.equals("STARTED")) {
        assertThat(engagements).isEqualTo(8);
      } else {
        assertThat(status).isEqualTo("RELEASED");
        assertThat(engagements).isZero();
      }
      assertThat(refused || status.equals("STARTED")).isTrue();
      nothingViolated();
    });
  }

  private static void expectOneOf(Answer answer, int one, int other) {
    assertThat(answer.status()).as(answer.body().toString()).isIn(one, other);
  }

  /** Teams, selections and bids for the same slots. */
  @Test
  void slotsAreKeptOnce() throws Exception {
    Race.rounds(() -> {
      UUID hirer = UUID.randomUUID();
      Past past = past(hirer, 3, 900);
      Gig gig = stage().gig(hirer, null, null, 7);
      List<UUID> bids = stage().bids(gig, THREADS);
      List<String> outcomes =
          Race.together(i ->
              i % 2 == 0
                  ? () ->
                      rehires.offer(
                          gig.id(), new RehireRequest(past.gigId(), null, null), caller(hirer))
                  : () ->
                      expectOneOf(
                          as(hirer).post("/applications/" + bids.get(i) + "/select"), 200, 409));
      int teams = 0;
      for (int i = 0; i < THREADS; i += 2) {
        teams += outcomes.get(i).equals(OK) ? 1 : 0;
      }
      assertThat(teams).as("the same people are waiting already").isLessThanOrEqualTo(1);
      assertThat(outcomes)
          .isSubsetOf(OK, "ALREADY_INVITED", "NO_PLACE", "GIG_NOT_OPEN", "SLOTS_TAKEN");
      assertThat(count(outcomes, OK)).isPositive();
      assertThat(stage().number("select filled from gig_role where id = ?", gig.roleId()))
          .isGreaterThan(4);
      nothingViolated();
    });
  }
}
