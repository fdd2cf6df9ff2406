package io.crewcall.gig.opengig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open gig as anybody sees it: nothing of the people who post it or bid for it.
 *
 * @param budget what all slots of all roles may cost together
 * @param deadline until when bids are taken
 * @param slotsLeft of all roles together; those kept for a team that has not answered are not left
 */
record OpenGigResponse(
    UUID id,
    String title,
    GigState.Type type,
    List<OpenRole> roles,
    Money budget,
    @Nullable String city,
    boolean remote,
    Instant deadline,
    int slotsLeft,
    @Nullable Instant publishedAt) {

  /** What is wanted, and how many of it. */
  record OpenRole(
      String profession, List<String> skillTags, int slots, int slotsLeft, Money budgetPerSlot) {

    static OpenRole of(GigRole role) {
      return new OpenRole(
          role.profession(),
          role.skillTags(),
          role.slots(),
          role.slotsLeft(),
          role.budgetPerSlot());
    }
  }

  static OpenGigResponse of(Gig gig) {
    return new OpenGigResponse(
        gig.id(),
        gig.title(),
        gig.content().type(),
        gig.roles().stream().map(OpenRole::of).toList(),
        gig.budget(),
        gig.content().city(),
        gig.content().remote(),
        gig.deadline(),
        gig.slotsLeft(),
        gig.publishedAt());
  }
}
