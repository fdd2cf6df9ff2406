package io.crewcall.user.notification.event;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.CANCEL_DECLINED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static io.crewcall.user.notification.preference.NotificationType.DISPUTE_OPENED;
import static io.crewcall.user.notification.preference.NotificationType.INVITATION_ACCEPTED;
import static io.crewcall.user.notification.preference.NotificationType.SHORTLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.user.notification.NotificationServiceTest;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever acts for a brand is told what concerns its gigs, and not who posted them alone. */
class HiringTeamTest extends NotificationServiceTest {
  private static final String LOGO = "/api/v1/media/public/ab/thumbnail";

  private final UUID brand = UUID.randomUUID();
  private final UUID owner = stranger();
  private final UUID poster = stranger();
  private final UUID manager = stranger();
  private final UUID viewer = stranger();
  private final UUID worker = stranger();
  private GigFacts facts;
  private long version;

  @BeforeEach
  void theTeamIsKnown() {
    team(
        new Member(owner, MemberRole.OWNER),
        new Member(poster, MemberRole.MANAGER),
        new Member(manager, MemberRole.MANAGER),
        new Member(viewer, MemberRole.VIEWER));
    facts = new GigFacts(events, poster, in(Duration.ofDays(9))).forBrand(brand);
    facts.gig("gig.published", "Monsoon reels", GigState.Status.OPEN);
    await()
        .until(
            () -> count("select count(*) from notification_gig where gig_id = ?", facts.id()) == 1);
  }

  @Test
  void ownersAndManagersAreToldOfAnApplicationAndViewersAreNot() {
    apply();

    for (UUID member : List.of(owner, poster, manager)) {
      JsonNode told = awaitNewest(member, APPLIED);
      assertThat(told.at("/subject/brandId").asString()).isEqualTo(brand.toString());
      assertThat(told.at("/brand/companyName").asString()).isEqualTo("Chai & Co");
      assertThat(told.at("/brand/logoUrl").asString()).isEqualTo(LOGO);
      assertThat(told.get("body").asString())
          .isEqualTo("There is a new application for “Monsoon reels”.");
    }
    assertThat(inbox(viewer)).isEmpty();
    assertThat(inbox(worker)).isEmpty();
  }

  @Test
  void eachIsToldAsTheyPreferAndNobodyOfWhoTheyDoNotDealWith() {
    assertThat(
            as(manager)
                .patch(
                    "/api/v1/users/me/notification-preferences",
                    "{\"types\":{\"APPLIED\":{\"inApp\":false,\"mail\":\"OFF\",\"push\":false}}}",
                    "*")
                .status())
        .isEqualTo(200);

    apply();

    awaitNewest(owner, APPLIED);
    awaitNewest(poster, APPLIED);
    assertThat(inbox(manager)).isEmpty();
  }

  @Test
  void whoPostedItAndHasLeftIsNotTold() {
    team(new Member(owner, MemberRole.OWNER), new Member(poster, MemberRole.VIEWER));

    apply();

    awaitNewest(owner, APPLIED);
    assertThat(inbox(poster)).isEmpty();
    assertThat(inbox(manager)).isEmpty();
  }

  @Test
  void deliveriesDisputesAndAnswersReachTheTeamButNotWhoActed() {
    UUID work = UUID.randomUUID();
    facts.engagement(work, worker, "started", EngagementState.Status.ACTIVE, null, null);
    facts.engagement(work, worker, "delivered", EngagementState.Status.DELIVERED, null, null);
    for (UUID member : List.of(owner, poster, manager)) {
      awaitNewest(member, DELIVERED);
    }
    facts.engagement(work, worker, "disputed", EngagementState.Status.DISPUTED, null, manager);
    awaitNewest(owner, DISPUTE_OPENED);
    awaitNewest(poster, DISPUTE_OPENED);
    awaitNewest(worker, DISPUTE_OPENED);
    assertThat(types(manager)).containsExactly("DELIVERED");
    assertThat(inbox(viewer)).isEmpty();
  }

  @Test
  void whoAskedForTheBrandHearsTheAnswerWithTheTeam() {
    UUID work = UUID.randomUUID();
    facts.engagement(work, worker, "started", EngagementState.Status.ACTIVE, null, null);
    facts.engagement(
        work, worker, "cancel-requested", EngagementState.Status.CANCEL_REQUESTED, null, manager);
    awaitNewest(worker, NotificationType.CANCEL_REQUESTED);
    facts.engagement(work, worker, "cancel-declined", EngagementState.Status.ACTIVE, null, null);

    awaitNewest(manager, CANCEL_DECLINED);
    awaitNewest(owner, CANCEL_DECLINED);
    assertThat(types(worker)).containsExactly("CANCEL_REQUESTED");
  }

  @Test
  void anInvitationThatIsAnsweredIsTheTeams() {
    UUID asked = UUID.randomUUID();
    facts.invitation(asked, worker, "sent", InvitationState.Status.SENT, false);
    facts.invitation(asked, worker, "accepted", InvitationState.Status.ACCEPTED, false);

    for (UUID member : List.of(owner, poster, manager)) {
      awaitNewest(member, INVITATION_ACCEPTED);
    }
    assertThat(inbox(viewer)).isEmpty();
  }

  @Test
  void whatIsForTheWorkerIsForTheWorkerAlone() {
    UUID application = UUID.randomUUID();
    facts.application(application, worker, "shortlisted", ApplicationState.Status.SHORTLISTED);

    JsonNode told = awaitNewest(worker, SHORTLISTED);
    assertThat(told.at("/brand/id").asString()).isEqualTo(brand.toString());
    assertThat(inbox(owner)).isEmpty();
  }

  private void apply() {
    facts.application(UUID.randomUUID(), worker, "applied", ApplicationState.Status.APPLIED);
  }

  private void team(Member... members) {
    version++;
    events.publish(
        "brand.members-changed",
        brand,
        version,
        new BrandState(brand, "Chai & Co", "Food", null, LOGO, owner, List.of(members)));
    await()
        .until(() ->
            count(
                    "select count(*) from notification_brand where brand_id = ? and version = "
                        + version,
                    brand)
                == 1);
  }

  private long count(String sql, UUID id) {
    return jdbc.sql(sql).param(id).query(Long.class).single();
  }
}
