package io.crewcall.contracts.auth;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;

/**
 * Access tokens that are good no more, though they have not run out. Type: {@code tokens.revoked}.
 * Kept for longer than any token lives.
 *
 * @param id of what the tokens were issued for: the claim {@code sid}, {@code client_id} or {@code
 *     sub}
 * @param at tokens issued until then are meant
 */
@Topic(value = "auth.revocations", keptDays = 1)
public record RevocationState(Holder holder, String id, Instant at) implements AggregateState {

  /** What is over. */
  public enum Holder {
    SESSION,
    CLIENT,
    ACCOUNT
  }
}
