package io.crewcall.creative.credit;

import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's part in what a reel shows. */
@Entity
@Table(name = "reel_credit")
@AttributeOverride(name = "id", column = @Column(name = "credit_id"))
class Credit extends StoredEntity {
  private UUID ownerId;
  private UUID mediaId;
  private UUID creditedId;
  private String profession;
  private @Nullable String note;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant createdAt;
  private @Nullable Instant decidedAt;

  /** Whether the credited person agrees to be named. Only CONFIRMED ones are shown to others. */
  enum Status {
    PENDING,
    CONFIRMED,
    DECLINED
  }

  /** What the credited person may do; the whole lifecycle. */
  enum Action {
    CONFIRM(List.of(Status.PENDING, Status.DECLINED), Status.CONFIRMED),
    DECLINE(List.of(Status.PENDING, Status.CONFIRMED), Status.DECLINED);

    private final List<Status> from;
    private final Status to;

    Action(List<Status> from, Status to) {
      this.from = from;
      this.to = to;
    }
  }

  @SuppressWarnings("NullAway.Init")
  protected Credit() {}

  /** A credit that the credited person has not decided about. */
  Credit(UUID id, UUID ownerId, UUID mediaId, GiveCreditRequest request, Instant now) {
    super(id);
    this.ownerId = ownerId;
    this.mediaId = mediaId;
    this.creditedId = request.userId();
    this.profession = request.profession();
    this.note = request.text();
    this.status = Status.PENDING;
    this.createdAt = now;
  }

  /** What a caller may do with it now. */
  List<Action> allowedActions(@Nullable UUID caller) {
    return creditedId.equals(caller)
        ? Arrays.stream(Action.values()).filter(action -> action.from.contains(status)).toList()
        : List.of();
  }

  /**
   * Takes the decision of the credited person.
   *
   * @return false when the status does not permit it
   */
  boolean decide(Action action, Instant now) {
    if (!action.from.contains(status)) {
      return false;
    }
    status = action.to;
    decidedAt = now;
    return true;
  }

  /** Whose reel it is. */
  UUID ownerId() {
    return ownerId;
  }

  UUID mediaId() {
    return mediaId;
  }

  /** Who did it. */
  UUID creditedId() {
    return creditedId;
  }

  /** As what. */
  String profession() {
    return profession;
  }

  /** What exactly, in the owner's words, or null. */
  @Nullable String note() {
    return note;
  }

  Status status() {
    return status;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** When the credited person last agreed or declined. */
  @Nullable Instant decidedAt() {
    return decidedAt;
  }
}
