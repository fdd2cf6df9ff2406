package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.ApplicationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms that one side put on the table and the other has to answer.
 *
 * @param round counts from 1, at most {@link #MAX_ROUNDS}
 * @param fromUserId who proposed them
 * @param expiresAt until when they can be answered, by the database's clock
 */
record Offer(
    UUID id,
    int round,
    UUID fromUserId,
    Money fee,
    @Nullable Integer hours,
    @Nullable Instant dueDate,
    Instant expiresAt) {
  static final int MAX_ROUNDS = 10;

  ApplicationState.Offer state() {
    return new ApplicationState.Offer(id, fromUserId, fee, hours, dueDate, expiresAt);
  }
}
