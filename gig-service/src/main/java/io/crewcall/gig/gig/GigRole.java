package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.GigState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing a gig wants, with how many of its slots are taken and what of its budget is spent. */
@Embeddable
public class GigRole {
  private UUID id;
  private String profession;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> skillTags;

  private int slots;
  private int filled;
  private int reserved;
  private long budgetPerSlot;
  private long committed;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  @SuppressWarnings("NullAway.Init")
  protected GigRole() {}

  GigRole(UUID id, String profession, List<String> skillTags, int slots, Money budgetPerSlot) {
    this.id = id;
    this.profession = profession;
    this.skillTags = List.copyOf(skillTags);
    this.slots = slots;
    this.budgetPerSlot = budgetPerSlot.amount();
    this.currency = budgetPerSlot.currency();
  }

  /** What all slots may cost together. */
  public Money budget() {
    return new Money(Math.multiplyExact(slots, budgetPerSlot), currency);
  }

  public int slotsLeft() {
    return slots - filled;
  }

  public boolean full() {
    return filled >= slots;
  }

  /**
   * Takes a slot and its fee out of the budget.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when it is full or has not that much
   *     left
   */
  void take(Money fee) {
    if (full()) {
      throw GigProblems.slotsTaken();
    }
    if (!fee.currency().equals(currency) || committed + fee.amount() > budget().amount()) {
      throw GigProblems.budgetExceeded("role's budget");
    }
    filled++;
    committed += fee.amount();
  }

  void free(Money fee) {
    filled--;
    committed -= fee.amount();
  }

  /** Takes a slot and keeps it for somebody who has not answered. */
  void reserve(Money fee) {
    take(fee);
    reserved++;
  }

  /** A kept slot is used by whom it was kept for. */
  void useReserved() {
    reserved--;
  }

  void freeReserved(Money fee) {
    reserved--;
    free(fee);
  }

  /** Gives money back whose slot stays taken. */
  void freeBudget(Money amount) {
    committed -= amount.amount();
  }

  GigState.RoleState state() {
    return new GigState.RoleState(id, profession, skillTags, slots, filled, budgetPerSlot());
  }

  public UUID id() {
    return id;
  }

  public String profession() {
    return profession;
  }

  public List<String> skillTags() {
    return List.copyOf(skillTags);
  }

  public int slots() {
    return slots;
  }

  /** How many of the slots are taken, those that are kept for somebody included. */
  public int filled() {
    return filled;
  }

  /** How many of the taken slots are kept for a team that has not answered in full. */
  public int reserved() {
    return reserved;
  }

  public Money budgetPerSlot() {
    return new Money(budgetPerSlot, currency);
  }
}
