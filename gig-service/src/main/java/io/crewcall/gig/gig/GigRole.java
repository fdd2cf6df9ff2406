package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import java.util.List;
import java.util.UUID;

/**
 * One thing a gig wants.
 *
 * @param filled how many of the slots are taken
 * @param reserved how many of those are kept for a team that has not answered in full
 * @param committed the fees of the engagements in those slots; at most {@link #budget()}
 */
public record GigRole(
    UUID id,
    String profession,
    List<String> skillTags,
    int slots,
    int filled,
    int reserved,
    Money budgetPerSlot,
    Money committed) {
  public GigRole {
    skillTags = List.copyOf(skillTags);
  }

  /** What all slots may cost together. */
  public Money budget() {
    return new Money(Math.multiplyExact(slots, budgetPerSlot.amount()), budgetPerSlot.currency());
  }

  public boolean full() {
    return filled >= slots;
  }

  GigState.RoleState state() {
    return new GigState.RoleState(id, profession, skillTags, slots, filled, budgetPerSlot);
  }
}
