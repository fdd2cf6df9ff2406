package io.crewcall.user.notification.event;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.ApplicationStateBuilder;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.InvitationStateBuilder;
import io.crewcall.contracts.gig.ReviewStateBuilder;
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
  private @Nullable UUID brand;
  private long version;

  public GigFacts(TestEvents events, UUID hirer, Instant deadline) {
    this.events = events;
    this.hirer = hirer;
    this.deadline = deadline;
  }

  /** The same gig, posted for a brand. */
  public GigFacts forBrand(UUID id) {
    brand = id;
    return this;
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
        GigStateBuilder.builder()
            .gigId(gig)
            .creatorId(hirer)
            .brandId(brand)
            .depth(1)
            .title(title)
            .description("Description")
            .type(GigState.Type.CREW_HIRE)
            .status(status)
            .roles(List.of())
            .city("Pune")
            .deadline(deadline)
            .createdAt(Instant.parse("2026-11-01T08:00:00Z"))
            .build());
  }

  public void application(UUID id, UUID applicant, String type, ApplicationState.Status status) {
    events.publish(
        "application." + type,
        id,
        ++version,
        ApplicationStateBuilder.builder()
            .applicationId(id)
            .gigId(gig)
            .gigRoleId(role)
            .applicantId(applicant)
            .hirerId(hirer)
            .brandId(brand)
            .proposedFee(FEE)
            .proposedHours(10)
            .status(status)
            .gigDeadline(deadline)
            .appliedAt(Instant.parse("2026-11-01T08:00:00Z"))
            .build());
  }

  public void invitation(
      UUID id, UUID invitee, String type, InvitationState.Status status, boolean offer) {
    events.publish(
        "invitation." + type,
        id,
        ++version,
        InvitationStateBuilder.builder()
            .invitationId(id)
            .gigId(gig)
            .gigRoleId(role)
            .userId(invitee)
            .fromUserId(hirer)
            .status(status)
            .sentAt(Instant.parse("2026-11-01T08:00:00Z"))
            .fee(offer ? FEE : null)
            .build());
  }

  /** One place of a team that is hired again as a whole. */
  public void rehire(UUID id, UUID invitee, String type, InvitationState.Status status) {
    events.publish(
        "invitation." + type,
        id,
        ++version,
        InvitationStateBuilder.builder()
            .invitationId(id)
            .gigId(gig)
            .gigRoleId(role)
            .userId(invitee)
            .fromUserId(hirer)
            .status(status)
            .sentAt(Instant.parse("2026-11-01T08:00:00Z"))
            .fee(FEE)
            .rehireId(gig)
            .build());
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
        EngagementStateBuilder.builder()
            .engagementId(id)
            .gigId(gig)
            .gigRoleId(role)
            .applicationId(UUID.randomUUID())
            .depth(1)
            .hirerId(hirer)
            .brandId(brand)
            .workerId(worker)
            .profession("EDITOR")
            .fee(FEE)
            .agreedHours(10)
            .status(status)
            .startedAt(Instant.parse("2026-11-01T08:00:00Z"))
            .dueDate(due)
            .cancelledBy(cancel ? asker : null)
            .proposedDueDate(extension && asker != null ? due : null)
            .proposedDueDateBy(extension ? asker : null)
            .disputedBy(dispute ? asker : null)
            .build());
  }

  public void review(UUID engagement, UUID author, UUID subject, String type, boolean visible) {
    UUID id = UUID.randomUUID();
    events.publish(
        "review." + type,
        id,
        1,
        ReviewStateBuilder.builder()
            .reviewId(id)
            .engagementId(engagement)
            .authorId(author)
            .subjectId(subject)
            .subjectSide("WORKER")
            .rating(5)
            .text("Secret words")
            .skills(List.of())
            .fee(FEE.amount())
            .revealedAt(Instant.parse("2026-11-01T08:00:00Z"))
            .visible(visible)
            .build());
  }
}
