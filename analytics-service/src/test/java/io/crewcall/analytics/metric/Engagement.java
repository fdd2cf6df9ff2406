package io.crewcall.analytics.metric;

import static io.crewcall.analytics.metric.FactsMother.ago;
import static io.crewcall.analytics.metric.FactsMother.days;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement to be changed before it is added. */
public final class Engagement {
  UUID id = UUID.randomUUID();
  UUID gigId = UUID.randomUUID();
  UUID gigRoleId = UUID.randomUUID();
  UUID client = UUID.randomUUID();
  @Nullable UUID brand;
  boolean ownBrand;
  Money fee = Money.inr(2_000_000);
  EngagementState.Status status = EngagementState.Status.COMPLETED;
  EngagementState.@Nullable Fault fault;
  @Nullable Money awarded;
  @Nullable Integer agreedHours;
  @Nullable Integer hoursLogged;
  @Nullable Instant delivered;
  @Nullable Instant dueAtDelivery;
  Instant ended = ago(days(10));

  public Engagement awarded(long rupees) {
    awarded = Money.inr(rupees * 100);
    return ended(EngagementState.Status.RESOLVED, null);
  }

  public Engagement client(UUID value) {
    client = value;
    return this;
  }

  public Engagement brand(UUID value) {
    brand = value;
    return this;
  }

  public Engagement ofTheOwnBrand() {
    ownBrand = true;
    return this;
  }

  public Engagement rupees(long rupees) {
    fee = Money.inr(rupees * 100);
    return this;
  }

  public Engagement fee(Money value) {
    fee = value;
    return this;
  }

  public Engagement status(EngagementState.Status value) {
    status = value;
    return this;
  }

  public Engagement ended(EngagementState.Status value, EngagementState.@Nullable Fault by) {
    status = value;
    fault = by;
    return this;
  }

  public Engagement endedAt(Instant value) {
    ended = value;
    return this;
  }

  public Engagement delivered(Instant at, @Nullable Instant due) {
    delivered = at;
    dueAtDelivery = due;
    return this;
  }

  public Engagement hours(@Nullable Integer agreed, @Nullable Integer logged) {
    agreedHours = agreed;
    hoursLogged = logged;
    return this;
  }
}
