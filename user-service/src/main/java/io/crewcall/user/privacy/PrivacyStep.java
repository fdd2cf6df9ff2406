package io.crewcall.user.privacy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * What one service has to do for an export or an erasure. A worker claims due steps by moving their
 * next attempt beyond the time that one may take: no other takes them meanwhile, and they come back
 * by themselves when the worker is gone. The result of an attempt counts only while no later one
 * has begun.
 */
@Entity
class PrivacyStep implements Persistable<PrivacyStep.Key> {
  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private UUID userId;
  private int phase;

  @Enumerated(EnumType.STRING)
  private Status status;

  private int attempts;

  /** Null until the phase before is done, and when the step is at its end. */
  private @Nullable Instant nextAttemptAt;

  /** Code of what went wrong in the last attempt. */
  private @Nullable String lastError;

  private @Nullable Instant doneAt;

  @SuppressWarnings("NullAway.Init")
  protected PrivacyStep() {}

  /**
   * @param nextAttemptAt null when the phase before must be done first
   */
  PrivacyStep(Key key, Kind kind, UUID userId, int phase, @Nullable Instant nextAttemptAt) {
    this.key = key;
    this.kind = kind;
    this.userId = userId;
    this.phase = phase;
    this.status = Status.PENDING;
    this.nextAttemptAt = nextAttemptAt;
  }

  @Embeddable
  record Key(UUID requestId, String service) implements Serializable {}

  enum Kind {
    EXPORT,
    ERASURE
  }

  enum Status {
    PENDING,
    DONE,
    FAILED
  }

  ClaimedStep claim(Instant until) {
    attempts++;
    nextAttemptAt = until;
    return new ClaimedStep(key.requestId(), key.service(), kind, userId, attempts);
  }

  boolean accepts(int attempt) {
    return status == Status.PENDING && attempts == attempt;
  }

  void done(Instant now) {
    end(Status.DONE, null, now);
  }

  void fail(String error, Instant now) {
    end(Status.FAILED, error, now);
  }

  private void end(Status result, @Nullable String error, Instant now) {
    status = result;
    lastError = error;
    nextAttemptAt = null;
    doneAt = now;
  }

  void postpone(String error, Instant until) {
    lastError = error;
    nextAttemptAt = until;
  }

  /** Whether it waits for the phase before. */
  boolean waits() {
    return status == Status.PENDING && nextAttemptAt == null;
  }

  void begin(Instant at) {
    nextAttemptAt = at;
  }

  int phase() {
    return phase;
  }

  PrivacyStepResponse response() {
    return new PrivacyStepResponse(
        key.service(), status, attempts, nextAttemptAt, lastError, doneAt);
  }

  @Override
  public Key getId() {
    return key;
  }

  /** Saved once, when it is planned; changed as a managed entity after that. */
  @Override
  public boolean isNew() {
    return true;
  }
}
