package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.metric.Evidence;
import io.crewcall.analytics.metric.LeftOut;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact and what it meant for a metric.
 *
 * @param kind what it is, with its id
 * @param eventId the event it came from
 * @param reason why it does not count; null when it does
 * @param value what it contributes; null for what was never answered, and when left out
 * @param group facts of one group (of one client) are weighed together
 * @param unit currency of an amount, in its minor unit
 */
record EvidenceItem(
    Fact.Kind kind,
    UUID factId,
    UUID eventId,
    Instant at,
    boolean counted,
    @Nullable LeftOut reason,
    @Nullable Double value,
    double weight,
    @Nullable String group,
    @Nullable String unit) {

  static EvidenceItem of(Evidence evidence) {
    return new EvidenceItem(
        evidence.kind(),
        evidence.factId(),
        evidence.eventId(),
        evidence.at(),
        evidence.reason() == null,
        evidence.reason(),
        evidence.value(),
        evidence.weight(),
        evidence.group(),
        evidence.unit());
  }
}
