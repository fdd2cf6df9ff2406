package io.crewcall.gig.invitation;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invitations: who may, how they are answered, and that they are answered once. */
class InvitationTest extends GigServiceTest {
  @Autowired private InvitationService invitations;

  @Test
  void sentAndAnswered() {
    Api hirer = person();
    Api creator = person();
    Gig gig = stage().gig(hirer.id(), null, null, 1);
    String path = "/gigs/" + gig.id() + "/invitations";
    Map<String, Object> invite =
        Map.of("gigRoleId", gig.roleId(), "userId", creator.id(), "message", "Please");
    creator.post(path, invite).refused(403, "NOT_YOUR_PART");
    Answer sent = hirer.post(path, invite).expect(201);
    assertThat(sent.text("status")).isEqualTo("SENT");
    assertThat(sent.actions()).containsExactly("revoke");
    hirer.post(path, invite).refused(409, "ALREADY_INVITED");
    hirer
        .post(path, Map.of("gigRoleId", gig.roleId(), "userId", hirer.id()))
        .refused(422, "OWN_GIG");
    hirer
        .post(path, Map.of("gigRoleId", UUID.randomUUID(), "userId", creator.id()))
        .refused(422, "UNKNOWN_ROLE");
    String invitation = "/invitations/" + sent.text("id");
    person().get(invitation).refused(404, "INVITATION_NOT_FOUND");
    assertThat(creator.get(invitation).actions()).containsExactly("accept", "decline");
    assertThat(creator.get("/invitations/mine?status=SENT").ids()).containsExactly(sent.text("id"));
    assertThat(hirer.get(path).ids()).containsExactly(sent.text("id"));
    creator.get(path).refused(403, "NOT_YOUR_PART");
    hirer.post(invitation + "/accept").refused(403, "NOT_YOUR_PART");
    Answer declined = creator.post(invitation + "/decline").expect(200);
    assertThat(declined.text("status")).isEqualTo("DECLINED");
    creator.post(invitation + "/accept").refused(409, "INVITATION_ANSWERED");
    var told = events.await(InvitationState.class, "invitation.declined", sent.id("id"));
    assertThat(told.data().answeredAt()).isNotNull();
    hirer.post(path, invite).expect(201);
  }

  @Test
  void whoAppliesHasAccepted() {
    Api hirer = person();
    Api creator = person();
    Answer gig = openGig(hirer, Map.of());
    Answer sent =
        hirer
            .post(
                "/gigs/" + gig.text("id") + "/invitations",
                Map.of("gigRoleId", roleOf(gig), "userId", creator.id()))
            .expect(201);
    creator.post("/gigs/" + gig.text("id") + "/applications", bid(roleOf(gig), 100)).expect(201);
    assertThat(hirer.get("/invitations/" + sent.text("id")).text("status")).isEqualTo("ACCEPTED");
  }

  @Test
  void unansweredOnesExpireWithTheGig() {
    Api hirer = person();
    Gig gig = stage().gig(hirer.id(), null, null, 1);
    Answer sent =
        hirer
            .post(
                "/gigs/" + gig.id() + "/invitations",
                Map.of("gigRoleId", gig.roleId(), "userId", UUID.randomUUID()))
            .expect(201);
    run("invitationExpiry");
    assertThat(hirer.get("/invitations/" + sent.text("id")).text("status")).isEqualTo("SENT");
    hirer.post("/gigs/" + gig.id() + "/cancel", Map.of("reason", "Off")).expect(200);
    run("invitationExpiry");
    Answer expired = hirer.get("/invitations/" + sent.text("id"));
    assertThat(expired.text("status")).isEqualTo("EXPIRED");
    assertThat(expired.body().path("answeredAt").isNull()).isTrue();
  }

  @Test
  void answeredOnce() throws Exception {
    Race.rounds(() -> {
      Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
      UUID creator = UUID.randomUUID();
      List<String> sent =
          Race.together(i ->
              () ->
                  invitations.send(
                      gig.id(),
                      new InvitationRequest(gig.roleId(), creator, null, null),
                      caller(gig.hirerId())));
      assertThat(count(sent, OK)).isEqualTo(1);
      assertThat(count(sent, "ALREADY_INVITED")).isEqualTo(THREADS - 1);
      UUID id =
          jdbc.sql("select id from invitation where gig_id = ?")
              .param(gig.id())
              .query(UUID.class)
              .single();
      List<String> answers =
          Race.together(i ->
              switch (i % 3) {
                case 0 -> () -> invitations.accept(id, caller(creator));
                case 1 -> () -> invitations.decline(id, caller(creator));
                default -> () -> invitations.revoke(id, caller(gig.hirerId()));
              });
      assertThat(count(answers, OK)).isEqualTo(1);
      assertThat(count(answers, "INVITATION_ANSWERED")).isEqualTo(THREADS - 1);
    });
  }
}
