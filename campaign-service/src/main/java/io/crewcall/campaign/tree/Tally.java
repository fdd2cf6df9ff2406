package io.crewcall.campaign.tree;

import io.crewcall.campaign.chain.EngagementReplica;
import io.crewcall.campaign.chain.Total;
import io.crewcall.contracts.gig.EngagementState.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Figures under way: counts an engagement's own, or takes over those of nodes below. */
public final class Tally {
  private final String currency;
  private long committed;
  private long completed;
  private int engagements;
  private int open;
  private int done;
  private @Nullable Integer agreedHours;
  private @Nullable Integer loggedHours;
  private int late;
  private int maxDaysLate;

  /**
   * @param currency of the node; gig-service keeps a chain in one currency, and a fee in another
   *     would be no addend
   */
  public Tally(String currency) {
    this.currency = currency;
  }

  /** One engagement's money and work. */
  public static Tally of(EngagementReplica engagement, Instant now) {
    Tally own = new Tally(engagement.fee().currency());
    own.committed = engagement.commitment().committed();
    own.completed = engagement.commitment().completed();
    own.engagements = 1;
    own.open = engagement.commitment().settled() ? 0 : 1;
    own.done = engagement.status() == Status.COMPLETED ? 1 : 0;
    own.agreedHours = engagement.status() == Status.CANCELLED ? null : engagement.agreedHours();
    own.loggedHours = engagement.hoursLogged();
    own.maxDaysLate = engagement.daysLate(now);
    own.late = own.maxDaysLate > 0 ? 1 : 0;
    return own;
  }

  public void addMoney(Tally other) {
    if (other.currency.equals(currency)) {
      committed += other.committed;
      completed += other.completed;
    }
  }

  public void addWork(Tally other) {
    engagements += other.engagements;
    open += other.open;
    done += other.done;
    agreedHours = sum(agreedHours, other.agreedHours);
    loggedHours = sum(loggedHours, other.loggedHours);
    late += other.late;
    maxDaysLate = Math.max(maxDaysLate, other.maxDaysLate);
  }

  public void add(Tally other) {
    addMoney(other);
    addWork(other);
  }

  Total committed() {
    return new Total(committed, currency);
  }

  Total completed() {
    return new Total(completed, currency);
  }

  public Figures figures(boolean withMoney) {
    return new Figures(
        withMoney ? committed() : null,
        withMoney ? completed() : null,
        engagements,
        open,
        done,
        agreedHours,
        loggedHours,
        late,
        maxDaysLate);
  }

  private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
    if (one == null) {
      return other;
    }
    return other == null ? one : Integer.valueOf(Math.addExact(one, other));
  }
}
