package io.crewcall.gig.invitation;

import static io.crewcall.gig.Race.OK;
import static io.crewcall.gig.Race.THREADS;
import static io.crewcall.gig.Race.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Race;
import io.crewcall.gig.Stage;
import io.crewcall.gig.Stage.Gig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations with terms, invitations of many, and of whole lists. */
class DirectOfferTest extends GigServiceTest {
  @Autowired private InvitationService invitations;

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private static Map<String, Object> offer(Gig gig, UUID user, long paise) {
    Map<String, Object> offer = new HashMap<>();
    offer.put("gigRoleId", gig.roleId());
    offer.put("userId", user);
    offer.put("terms", Map.of("fee", Map.of("amount", paise, "currency", "INR"), "hours", 8));
    return offer;
  }

  @Test
  void whoAcceptsIsHired() {
    Api hirer = person();
    Api creator = person();
    Gig gig = stage().gig(hirer.id(), null, null, 1);
    String path = "/gigs/" + gig.id() + "/invitations";
    UUID other = stage().bid(gig, UUID.randomUUID());
    hirer.post(path, offer(gig, creator.id(), 1001)).refused(422, "FEE_ABOVE_BUDGET");
    Answer sent = hirer.post(path, offer(gig, creator.id(), 700)).expect(201);
    String invitation = "/invitations/" + sent.text("id");
    assertThat(creator.get(invitation).actions()).containsExactly("accept", "decline");
    creator
        .post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 1))
        .refused(409, "OFFER_WAITING");
    Answer accepted = creator.post(invitation + "/accept").expect(200);
    assertThat(accepted.text("status")).isEqualTo("ACCEPTED");
    Answer work = creator.get("/engagements/" + accepted.text("engagementId")).expect(200);
    assertThat(work.body().path("fee").path("amount").asInt()).isEqualTo(700);
    assertThat(work.body().path("agreedHours").asInt()).isEqualTo(8);
    assertThat(hirer.get("/applications/" + work.text("applicationId")).text("status"))
        .isEqualTo("SELECTED");
    assertThat(hirer.get("/applications/" + other).text("status")).isEqualTo("CLOSED");
    events.await(ApplicationState.class, "application.selected", work.id("applicationId"));
    assertThat(events.await(InvitationState.class, "invitation.sent", sent.id("id")).data().fee())
        .isEqualTo(Money.inr(700));
  }

  @Test
  void refusedWhereItCannotBeKept() {
    Api hirer = person();
    UUID brand = stage().brand(hirer.id());
    UUID campaign = stage().campaign(brand, 1000);
    Gig gig = stage().gig(hirer.id(), brand, campaign, 3);
    String path = "/gigs/" + gig.id() + "/invitations";
    Api first = person();
    Api second = person();
    Api bidder = person();
    stage().bid(gig, bidder.id());
    hirer.post(path, offer(gig, bidder.id(), 1)).refused(409, "ALREADY_APPLIED");
    Answer one = hirer.post(path, offer(gig, first.id(), 600)).expect(201);
    Answer two = hirer.post(path, offer(gig, second.id(), 600)).expect(201);
    first.post("/invitations/" + one.text("id") + "/accept").expect(200);
    assertThat(second.get("/invitations/" + two.text("id")).actions()).containsExactly("decline");
    second.post("/invitations/" + two.text("id") + "/accept").refused(409, "BUDGET_EXCEEDED");
    clockForward(Duration.ofHours(73));
    second.post("/invitations/" + two.text("id") + "/accept").refused(409, "OFFER_EXPIRED");
    run("invitationExpiry");
    assertThat(second.get("/invitations/" + two.text("id")).text("status")).isEqualTo("EXPIRED");
  }

  @Test
  void offersForOneSlotRaceWithEachOtherAndWithExpiry() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 2);
      List<Race.Attempt> attempts = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        UUID user = UUID.randomUUID();
        var request =
            new InvitationRequest(
                gig.roleId(),
                user,
                null,
                new InvitationRequest.TermsRequest(Money.inr(Stage.FEE), null, null));
        UUID id = invitations.send(gig.id(), request, caller(gig.hirerId())).id();
        attempts.add(() -> invitations.accept(id, caller(user)));
      }
      List<String> outcomes = Race.together(attempts);
      assertThat(count(outcomes, OK)).isEqualTo(2);
      assertThat(count(outcomes, "SLOTS_TAKEN") + count(outcomes, "GIG_NOT_OPEN"))
          .isEqualTo(THREADS - 2);
    });
  }

  @Test
  void oneOfferIsAnsweredOnce() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 5);
      UUID user = UUID.randomUUID();
      var request =
          new InvitationRequest(
              gig.roleId(),
              user,
              null,
              new InvitationRequest.TermsRequest(Money.inr(Stage.FEE), null, null));
      UUID id = invitations.send(gig.id(), request, caller(gig.hirerId())).id();
      List<String> outcomes =
          Race.together(i ->
              switch (i % 3) {
                case 0 -> () -> invitations.accept(id, caller(user));
                case 1 -> () -> invitations.decline(id, caller(user));
                default -> () -> invitations.revoke(id, caller(gig.hirerId()));
              });
      assertThat(count(outcomes, OK)).isEqualTo(1);
      assertThat(count(outcomes, "INVITATION_ANSWERED")).isEqualTo(THREADS - 1);
    });
  }

  @Test
  void manyAtOnceGetAResultEach() {
    Api hirer = person();
    Gig gig = stage().gig(hirer.id(), null, null, 3);
    UUID invited = UUID.randomUUID();
    UUID fresh = UUID.randomUUID();
    hirer
        .post(
            "/gigs/" + gig.id() + "/invitations",
            Map.of("gigRoleId", gig.roleId(), "userId", invited))
        .expect(201);
    Map<String, Object> many =
        Map.of("gigRoleId", gig.roleId(), "userIds", List.of(invited, fresh, hirer.id()));
    Answer results =
        hirer.post("/gigs/" + gig.id() + "/invitations/bulk", many, "many-1").expect(207);
    assertThat(codes(results))
        .containsEntry(invited.toString(), "409 ALREADY_INVITED")
        .containsEntry(fresh.toString(), "201 ")
        .containsEntry(hirer.id().toString(), "422 OWN_GIG");
    person().post("/gigs/" + gig.id() + "/invitations/bulk", many).refused(403, "NOT_YOUR_PART");
    Map<String, Object> tooMany =
        Map.of(
            "gigRoleId",
            gig.roleId(),
            "userIds",
            StreamSupport.stream(java.util.Collections.nCopies(101, 0).spliterator(), false)
                .map(nothing -> UUID.randomUUID())
                .toList());
    hirer
        .post("/gigs/" + gig.id() + "/invitations/bulk", tooMany)
        .refused(400, "VALIDATION_FAILED");
  }

  @Test
  void everybodyOnAListIsInvited() {
    Api owner = person();
    UUID brand = stage().brand(owner.id());
    Gig gig = stage().gig(owner.id(), brand, null, 3);
    UUID list = UUID.randomUUID();
    List<UUID> creators = List.of(UUID.randomUUID(), UUID.randomUUID());
    events.publish(
        "list.created", list, 1, new BrainsListState(list, brand, "Reels", creators, false));
    Map<String, Object> invite =
        Map.of("gigId", gig.id(), "gigRoleId", gig.roleId(), "message", "You are on our list");
    String path = "/brains-lists/" + list + "/invitations";
    Answer results = owner.post(path, invite).expect(207);
    assertThat(codes(results)).hasSize(2).containsValue("201 ");
    assertThat(as(creators.getFirst()).get("/invitations/mine").items()).hasSize(1);
    person().post(path, invite).refused(404, "BRAINS_LIST_NOT_FOUND");
    Api viewer = person();
    stage().member(brand, viewer.id(), "VIEWER");
    viewer.post(path, invite).refused(403, "NOT_YOUR_PART");
    events.publish(
        "list.removed", list, 2, new BrainsListState(list, brand, "Reels", List.of(), true));
    await()
        .until(() ->
            stage().number("select count(*) from brains_list where removed and list_id = ?", list)
                == 1);
    owner.post(path, invite).refused(404, "BRAINS_LIST_NOT_FOUND");
  }

  private static Map<String, String> codes(Answer answer) {
    Map<String, String> codes = new HashMap<>();
    for (var result : answer.body().path("results")) {
      codes.put(
          result.path("id").asString(),
          result.path("status").asInt() + " " + result.path("problem").path("code").asString(""));
    }
    return codes;
  }
}
