package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact and what it meant for a metric.
 *
 * @param factId id of the gig, engagement, review and so on
 * @param eventId the event that the fact came from
 * @param at when it happened, as far as the metric's window is concerned
 * @param reason why it does not count; null when it does
 * @param value what it contributes, in the metric's unit; null when it counts as "longer than the
 *     window"
 * @param weight how much the value counts
 * @param group facts of one group are weighed together, for example of one client
 * @param unit the currency of an amount of money
 * @param cause what made the value, where it is more than a number
 */
public record Evidence(
    Fact.Kind kind,
    UUID factId,
    UUID eventId,
    Instant at,
    @Nullable LeftOut reason,
    @Nullable Double value,
    double weight,
    @Nullable String group,
    @Nullable String unit,
    @Nullable Cause cause) {

  static Evidence counted(Fact<?> fact, Instant at, double value) {
    return new Evidence(
        fact.kind(), fact.id(), fact.eventId(), at, null, value, 1, null, null, null);
  }

  static Evidence leftOut(Fact<?> fact, Instant at, LeftOut reason) {
    return new Evidence(
        fact.kind(), fact.id(), fact.eventId(), at, reason, null, 0, null, null, null);
  }

  public boolean counts() {
    return reason == null;
  }

  /** What it contributes; only of evidence that counts with a value. */
  double number() {
    if (value == null) {
      throw new IllegalStateException("evidence without a value");
    }
    return value;
  }

  Evidence weighing(double newWeight) {
    return new Evidence(kind, factId, eventId, at, reason, value, newWeight, group, unit, cause);
  }

  Evidence withValue(@Nullable Double newValue) {
    return new Evidence(kind, factId, eventId, at, reason, newValue, weight, group, unit, cause);
  }

  Evidence inGroup(String newGroup) {
    return new Evidence(kind, factId, eventId, at, reason, value, weight, newGroup, unit, cause);
  }

  Evidence in(String newUnit) {
    return new Evidence(kind, factId, eventId, at, reason, value, weight, group, newUnit, cause);
  }

  Evidence dated(Instant newAt) {
    return new Evidence(kind, factId, eventId, newAt, reason, value, weight, group, unit, cause);
  }

  Evidence because(Cause newCause) {
    return new Evidence(kind, factId, eventId, at, reason, value, weight, group, unit, newCause);
  }

  /** Without its place among the others: for somebody who may see this one alone. */
  public Evidence alone() {
    return new Evidence(kind, factId, eventId, at, reason, value, 1, null, unit, cause);
  }

  Evidence without(LeftOut newReason) {
    return new Evidence(kind, factId, eventId, at, newReason, null, 0, null, null, null);
  }
}
