package io.crewcall.gig.crew;

import io.crewcall.gig.application.Terms;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.platform.lifecycle.Action;
import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer of a gig to a past team; others are told of it by the events of its invitations. */
@Entity
class Rehire extends StoredEntity {
  private UUID gigId;

  /** Where they worked together. */
  private UUID fromGigId;

  private UUID createdBy;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant createdAt;

  /** Until when all must have accepted. */
  private Instant expiresAt;

  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected Rehire() {}

  Rehire(UUID id, UUID gigId, UUID fromGigId, UUID createdBy, Instant now) {
    super(id);
    this.gigId = gigId;
    this.fromGigId = fromGigId;
    this.createdBy = createdBy;
    this.status = Status.WAITING;
    this.createdAt = now;
    this.expiresAt = now.plus(Terms.STAND);
  }

  /** Lifecycle of the offer to a team. */
  enum Status {
    WAITING,
    STARTED,
    RELEASED
  }

  /**
   * What can happen to it. The platform starts it when the last of the team has accepted, and
   * releases it when one of them declines.
   */
  enum RehireAction implements Action {
    START,
    RELEASE,
    EXPIRE,
    REVOKE
  }

  /**
   * Asks whether an action is possible, without doing it.
   *
   * @throws io.crewcall.platform.problem.ProblemException when it is not
   */
  void require(RehireAction action, Set<Actor> by, boolean gigHiring, Instant now) {
    RehireLifecycle.TABLE.require(
        status, action, by, new RehireLifecycle.Situation(this, gigHiring, now));
  }

  /** Whether it can come to nothing any more, or did not in time. */
  boolean overdue(boolean gigHiring, Instant now) {
    return status == Status.WAITING
        && RehireLifecycle.OVERDUE.holds(new RehireLifecycle.Situation(this, gigHiring, now));
  }

  void end(RehireAction action, Set<Actor> by, boolean gigHiring, Instant now) {
    status =
        RehireLifecycle.TABLE
            .require(status, action, by, new RehireLifecycle.Situation(this, gigHiring, now))
            .to();
    endedAt = now;
  }

  List<String> allowedActions(Set<Actor> parts) {
    return RehireLifecycle.TABLE.allowed(
        status, parts, new RehireLifecycle.Situation(this, true, createdAt));
  }

  UUID gigId() {
    return gigId;
  }

  UUID fromGigId() {
    return fromGigId;
  }

  Status status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }
}
