package io.crewcall.user.notification.feed;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.testsupport.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What gig-service would say about one gig, its applications and its engagements. */
public final class GigFacts {
  private static final Money FEE = new Money(1_500_000, "INR");

  private final TestEvents events;
  private final UUID hirer;
  private final UUID gig = UUID.randomUUID();
  private final UUID role = UUID.randomUUID();
  private final Instant deadline;
  private long version;

  public GigFacts(TestEvents events, UUID hirer, Instant deadline) {
    this.events = events;
    this.hirer = hirer;
    this.deadline = deadline;
  }

  public UUID id() {
    return gig;
  }

  /** The gig as it stands. */
  public void gig(String type, String title, GigState.Status status) {
    events.publish(
        type,
        gig,
        ++version,
        new GigState(
            gig,
            hirer,
            null,
            null,
            null,
            1,
            title,
            "Description",
            GigState.Type.CREW_HIRE,
            status,
            List.of(),
            "Pune",
            false,
            deadline,
            Instant.parse("2026-11-01T08:00:00Z"),
            null));
  }

  public void application(UUID id, UUID applicant, String type, ApplicationState.Status status) {
    events.publish(
        "application." + type,
        id,
        ++version,
        new ApplicationState(
            id,
            gig,
            role,
            applicant,
            hirer,
            null,
            null,
            FEE,
            10,
            status,
            deadline,
            Instant.parse("2026-11-01T08:00:00Z"),
            null,
            null));
  }

  public void invitation(
      UUID id, UUID invitee, String type, InvitationState.Status status, boolean offer) {
    events.publish(
        "invitation." + type,
        id,
        ++version,
        new InvitationState(
            id,
            gig,
            role,
            invitee,
            hirer,
            status,
            Instant.parse("2026-11-01T08:00:00Z"),
            null,
            offer ? FEE : null,
            null));
  }

  /** One place of a team that is hired again as a whole. */
  public void rehire(UUID id, UUID invitee, String type, InvitationState.Status status) {
    events.publish(
        "invitation." + type,
        id,
        ++version,
        new InvitationState(
            id,
            gig,
            role,
            invitee,
            hirer,
            status,
            Instant.parse("2026-11-01T08:00:00Z"),
            null,
            FEE,
            gig));
  }

  public void engagement(
      UUID id,
      UUID worker,
      String type,
      EngagementState.Status status,
      @Nullable Instant due,
      @Nullable UUID asker) {
    boolean extension = type.contains("extension") || type.equals("due-date-extended");
    boolean cancel = type.startsWith("cancel-requested");
    boolean dispute = type.equals("disputed");
    events.publish(
        "engagement." + type,
        id,
        ++version,
        new EngagementState(
            id,
            gig,
            role,
            UUID.randomUUID(),
            null,
            null,
            null,
            1,
            hirer,
            worker,
            "EDITOR",
            FEE,
            10,
            null,
            status,
            Instant.parse("2026-11-01T08:00:00Z"),
            due,
            null,
            null,
            null,
            null,
            cancel ? asker : null,
            null,
            extension && asker != null ? due : null,
            extension ? asker : null,
            dispute ? asker : null,
            null,
            false));
  }

  public void review(UUID engagement, UUID author, UUID subject, String type, boolean visible) {
    UUID id = UUID.randomUUID();
    events.publish(
        "review." + type,
        id,
        1,
        new ReviewState(
            id,
            engagement,
            author,
            subject,
            "WORKER",
            5,
            "Secret words",
            List.of(),
            FEE.amount(),
            Instant.parse("2026-11-01T08:00:00Z"),
            visible));
  }
}
