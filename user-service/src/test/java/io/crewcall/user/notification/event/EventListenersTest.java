package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.APPLICATION_CLOSED;
import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.APPROVED;
import static io.crewcall.user.notification.preference.NotificationType.CANCEL_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.CANCEL_REQUESTED;
import static io.crewcall.user.notification.preference.NotificationType.CHANGES_REQUESTED;
import static io.crewcall.user.notification.preference.NotificationType.COUNTERED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static io.crewcall.user.notification.preference.NotificationType.DISPUTE_OPENED;
import static io.crewcall.user.notification.preference.NotificationType.DISPUTE_RESOLVED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENDED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENSION_ASKED;
import static io.crewcall.user.notification.preference.NotificationType.DUE_DATE_EXTENSION_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.INVITATION_ACCEPTED;
import static io.crewcall.user.notification.preference.NotificationType.INVITED;
import static io.crewcall.user.notification.preference.NotificationType.OFFERED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_ACCEPTED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_EXPIRED;
import static io.crewcall.user.notification.preference.NotificationType.OFFER_WITHDRAWN;
import static io.crewcall.user.notification.preference.NotificationType.REJECTED;
import static io.crewcall.user.notification.preference.NotificationType.SELECTED;
import static io.crewcall.user.notification.preference.NotificationType.SHORTLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What events about gigs become, from Kafka to the inbox. */
class EventListenersTest extends NotificationServiceTest {

  @Test
  void theHirerIsToldWhoAppliedForWhat() {
    UUID hirer = person("Hira");
    UUID applicant = person("Asha Rao");
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    facts.gig("gig.published", "Monsoon reels", GigState.Status.OPEN);
    UUID application = UUID.randomUUID();

    facts.application(application, applicant, "applied", ApplicationState.Status.APPLIED);

    JsonNode told = awaitNewest(hirer, APPLIED);
    assertThat(told.get("title").asString()).isEqualTo("Asha Rao applied");
    await()
        .untilAsserted(() ->
            assertThat(inbox(hirer).getFirst().get("body").asString())
                .isEqualTo("There is a new application for “Monsoon reels”."));
    assertThat(told.get("subject").toString())
        .isEqualTo(
            """
            {"kind":"APPLICATION","id":"%s","gigId":"%s","engagementId":null,"brandId":null}\
            """
                .formatted(application, facts.id()));
    assertThat(told.get("actor").get("id").asString()).isEqualTo(applicant.toString());
    assertThat(told.get("actor").get("displayName").asString()).isEqualTo("Asha Rao");
    assertThat(told.toString()).doesNotContain("1500000").doesNotContain("INR");
    assertThat(inbox(applicant)).isEmpty();
  }

  @Test
  void offersAndCountersAreToldToTheSideThatIsToAnswer() {
    UUID hirer = stranger();
    UUID applicant = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID application = UUID.randomUUID();

    facts.application(application, applicant, "applied", ApplicationState.Status.APPLIED);
    facts.application(application, applicant, "shortlisted", ApplicationState.Status.SHORTLISTED);
    awaitNewest(applicant, SHORTLISTED);
    facts.application(application, applicant, "offered", ApplicationState.Status.OFFERED);
    awaitNewest(applicant, OFFERED);
    facts.application(application, applicant, "countered", ApplicationState.Status.COUNTERED);
    awaitNewest(hirer, COUNTERED);
    facts.application(application, applicant, "selected", ApplicationState.Status.SELECTED);

    awaitNewest(applicant, OFFER_ACCEPTED);
    assertThat(types(hirer)).containsExactly("COUNTERED", "APPLIED");
    assertThat(types(applicant)).containsExactly("OFFER_ACCEPTED", "OFFERED", "SHORTLISTED");
  }

  @Test
  void whoIsSelectedRejectedOrLeftOverIsTold() {
    UUID hirer = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID chosen = stranger();
    UUID refused = stranger();
    UUID leftOver = stranger();
    for (UUID applicant : List.of(chosen, refused, leftOver)) {
      facts.application(applicant, applicant, "applied", ApplicationState.Status.APPLIED);
    }

    facts.application(chosen, chosen, "selected", ApplicationState.Status.SELECTED);
    facts.application(refused, refused, "rejected", ApplicationState.Status.REJECTED);
    facts.application(leftOver, leftOver, "closed", ApplicationState.Status.CLOSED);

    awaitNewest(chosen, SELECTED);
    awaitNewest(refused, REJECTED);
    awaitNewest(leftOver, APPLICATION_CLOSED);
    UUID taker = stranger();
    facts.application(taker, taker, "offered", ApplicationState.Status.OFFERED);
    awaitNewest(taker, OFFERED);
    facts.application(taker, taker, "selected", ApplicationState.Status.SELECTED);
    awaitNewest(hirer, OFFER_ACCEPTED);
    assertThat(types(taker)).containsExactly("OFFERED");
  }

  @Test
  void invitationsAndDirectOffers() {
    UUID hirer = person("Hira");
    UUID creator = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID asked = UUID.randomUUID();

    facts.invitation(asked, creator, "sent", InvitationState.Status.SENT, false);
    JsonNode invited = awaitNewest(creator, INVITED);
    assertThat(invited.get("title").asString()).isEqualTo("Hira invites you");
    facts.invitation(asked, creator, "accepted", InvitationState.Status.ACCEPTED, false);
    awaitNewest(hirer, INVITATION_ACCEPTED);
    facts.invitation(UUID.randomUUID(), creator, "sent", InvitationState.Status.SENT, true);
    JsonNode offered = awaitNewest(creator, OFFERED);
    assertThat(offered.get("subject").get("kind").asString()).isEqualTo("INVITATION");
  }

  @Test
  void whoTakesADirectOfferIsToldOfByItsInvitationAlone() {
    UUID hirer = stranger();
    UUID creator = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID offer = UUID.randomUUID();
    facts.invitation(offer, creator, "sent", InvitationState.Status.SENT, true);
    awaitNewest(creator, OFFERED);

    facts.application(offer, creator, "applied", ApplicationState.Status.APPLIED);
    facts.application(offer, creator, "selected", ApplicationState.Status.SELECTED);
    facts.invitation(offer, creator, "accepted", InvitationState.Status.ACCEPTED, true);

    awaitNewest(hirer, INVITATION_ACCEPTED);
    facts.application(offer, creator, "rejected", ApplicationState.Status.REJECTED);
    awaitNewest(creator, REJECTED);
    assertThat(types(hirer)).containsExactly("INVITATION_ACCEPTED");
    assertThat(types(creator)).containsExactly("REJECTED", "OFFERED");
  }

  @Test
  void aTeamHearsWhenItIsCompleteAndWhenItDoesNotComeTogether() {
    UUID hirer = stranger();
    UUID one = stranger();
    UUID other = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    facts.rehire(one, one, "sent", InvitationState.Status.SENT);
    facts.rehire(other, other, "sent", InvitationState.Status.SENT);
    facts.rehire(one, one, "accepted", InvitationState.Status.ACCEPTED);
    awaitNewest(hirer, INVITATION_ACCEPTED);
    facts.rehire(one, one, "revoked", InvitationState.Status.REVOKED);
    awaitNewest(one, OFFER_WITHDRAWN);
    facts.rehire(other, other, "expired", InvitationState.Status.EXPIRED);
    awaitNewest(other, OFFER_EXPIRED);
    awaitNewest(hirer, OFFER_EXPIRED);

    UUID third = stranger();
    facts.rehire(third, third, "sent", InvitationState.Status.SENT);
    awaitNewest(third, OFFERED);
    facts.application(third, third, "applied", ApplicationState.Status.APPLIED);
    facts.application(third, third, "selected", ApplicationState.Status.SELECTED);
    awaitNewest(third, SELECTED);
    assertThat(types(hirer)).containsExactly("OFFER_EXPIRED", "INVITATION_ACCEPTED");
  }

  @Test
  void theWorkFromDeliveryToApproval() {
    UUID hirer = stranger();
    UUID worker = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID engagement = UUID.randomUUID();

    facts.engagement(engagement, worker, "started", EngagementState.Status.ACTIVE, null, null);
    facts.engagement(engagement, worker, "delivered", EngagementState.Status.DELIVERED, null, null);
    awaitNewest(hirer, DELIVERED);
    facts.engagement(
        engagement,
        worker,
        "changes-requested",
        EngagementState.Status.CHANGES_REQUESTED,
        null,
        null);
    awaitNewest(worker, CHANGES_REQUESTED);
    facts.engagement(engagement, worker, "completed", EngagementState.Status.COMPLETED, null, null);
    awaitNewest(worker, APPROVED);
    assertThat(types(hirer)).containsExactly("DELIVERED");
    assertThat(types(worker)).containsExactly("APPROVED", "CHANGES_REQUESTED");
  }

  @Test
  void callingItOffAndDisputesReachTheOtherSideOnly() {
    UUID hirer = stranger();
    UUID worker = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID engagement = UUID.randomUUID();

    facts.engagement(engagement, worker, "started", EngagementState.Status.ACTIVE, null, null);
    facts.engagement(
        engagement,
        worker,
        "cancel-requested",
        EngagementState.Status.CANCEL_REQUESTED,
        null,
        worker);
    awaitNewest(hirer, CANCEL_REQUESTED);
    facts.engagement(
        engagement, worker, "cancel-declined", EngagementState.Status.ACTIVE, null, null);
    awaitNewest(worker, CANCEL_DECLINED);
    facts.engagement(engagement, worker, "disputed", EngagementState.Status.DISPUTED, null, hirer);
    awaitNewest(worker, DISPUTE_OPENED);
    facts.engagement(engagement, worker, "resolved", EngagementState.Status.RESOLVED, null, null);
    awaitNewest(worker, DISPUTE_RESOLVED);
    awaitNewest(hirer, DISPUTE_RESOLVED);
    assertThat(types(hirer)).containsExactly("DISPUTE_RESOLVED", "CANCEL_REQUESTED");
    assertThat(types(worker))
        .containsExactly("DISPUTE_RESOLVED", "DISPUTE_OPENED", "CANCEL_DECLINED");
  }

  @Test
  void aLaterDueDateIsAskedOfTheOtherSideAndAnsweredToWhoAsked() {
    UUID hirer = stranger();
    UUID worker = stranger();
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID engagement = UUID.randomUUID();
    Instant later = in(Duration.ofDays(20));

    facts.engagement(engagement, worker, "started", EngagementState.Status.ACTIVE, null, null);
    facts.engagement(
        engagement, worker, "extension-requested", EngagementState.Status.ACTIVE, later, worker);
    JsonNode asked = awaitNewest(hirer, DUE_DATE_EXTENSION_ASKED);
    assertThat(asked.get("dueAt").asString()).isEqualTo(later.toString());
    facts.engagement(
        engagement, worker, "extension-declined", EngagementState.Status.ACTIVE, null, null);
    awaitNewest(worker, DUE_DATE_EXTENSION_DECLINED);
    facts.engagement(
        engagement, worker, "extension-requested", EngagementState.Status.ACTIVE, later, hirer);
    awaitNewest(worker, DUE_DATE_EXTENSION_ASKED);
    facts.engagement(
        engagement, worker, "due-date-extended", EngagementState.Status.ACTIVE, later, null);
    awaitNewest(hirer, DUE_DATE_EXTENDED);
    assertThat(types(worker))
        .containsExactly("DUE_DATE_EXTENSION_ASKED", "DUE_DATE_EXTENSION_DECLINED");
  }

  @Test
  void nobodyIsToldTwiceOrOfWhatTheyDidOrByWhomTheyBlocked() {
    UUID hirer = person("Hira");
    GigFacts facts = new GigFacts(events, hirer, in(Duration.ofDays(9)));
    UUID own = UUID.randomUUID();
    facts.invitation(own, hirer, "sent", InvitationState.Status.SENT, false);
    UUID blocked = person("Asha");
    String block = "/api/v1/users/me/blocks/" + hirer;
    assertThat(as(blocked).put(block, "{}").status()).isLessThan(300);
    facts.invitation(UUID.randomUUID(), blocked, "sent", InvitationState.Status.SENT, false);
    UUID third = stranger();
    UUID id = UUID.randomUUID();
    Event<InvitationState> event =
        events.publish(
            "invitation.sent",
            id,
            1,
            InvitationStateBuilder.builder()
                .invitationId(id)
                .gigId(facts.id())
                .gigRoleId(id)
                .userId(third)
                .fromUserId(hirer)
                .status(InvitationState.Status.SENT)
                .sentAt(in(Duration.ZERO))
                .build());
    awaitNewest(third, INVITED);

    // The same once more, as Kafka may; and again under another id, as after a replay of a topic.
    events.publish(event);
    events.publish("invitation.sent", id, 1, event.data());

    UUID last = stranger();
    facts.invitation(id, last, "sent", InvitationState.Status.SENT, false);
    awaitNewest(last, INVITED);
    assertThat(types(third)).containsExactly("INVITED");
    assertThat(inbox(hirer)).isEmpty();
    assertThat(inbox(blocked)).isEmpty();
    assertThat(as(blocked).delete(block).status()).isLessThan(300);
    await()
        .until(() -> {
          facts.invitation(UUID.randomUUID(), blocked, "sent", InvitationState.Status.SENT, false);
          return !inbox(blocked).isEmpty();
        });
  }

  @Test
  void whatIsOldIsNoNews() {
    UUID late = stranger();
    UUID hirer = stranger();
    Event<InvitationState> old = invitation(late, hirer, Duration.ofDays(-10));
    events.publish(old);
    UUID ancient = stranger();
    events.publish(invitation(ancient, hirer, Duration.ofDays(-100)));
    UUID present = stranger();
    events.publish(invitation(present, hirer, Duration.ZERO));

    awaitNewest(present, INVITED);
    JsonNode told = awaitNewest(late, INVITED);
    assertThat(told.get("read").asBoolean()).isTrue();
    assertThat(told.get("createdAt").asString()).isEqualTo(old.time().toString());
    assertThat(as(late).get("/api/v1/notifications/unread-count").body().get("unread").asInt())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from notification where user_id = :id")
                .param("id", ancient)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static Event<InvitationState> invitation(UUID invitee, UUID hirer, Duration when) {
    UUID id = UUID.randomUUID();
    return new Event<>(
        UUID.randomUUID(),
        "invitation.sent",
        "gig-service",
        in(when),
        id,
        1,
        InvitationStateBuilder.builder()
            .invitationId(id)
            .gigId(UUID.randomUUID())
            .gigRoleId(id)
            .userId(invitee)
            .fromUserId(hirer)
            .status(InvitationState.Status.SENT)
            .sentAt(in(when))
            .build());
  }
}
