package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.FactTitles;
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
 * @param title of the gig that it belongs to; null when that is not known
 * @param words why it does not count, or what made its value
 * @param link where to read what it speaks of
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
    @Nullable String unit,
    @Nullable String title,
    @Nullable String words,
    @Nullable String link) {

  static EvidenceItem of(Evidence evidence, FactTitles.@Nullable Gig gig) {
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
        evidence.unit(),
        gig == null || gig.title().isBlank() ? null : gig.title(),
        words(evidence),
        link(evidence, gig));
  }

  private static @Nullable String words(Evidence evidence) {
    if (evidence.reason() != null) {
      return evidence.reason().words();
    }
    return evidence.cause() == null ? null : evidence.cause().words();
  }

  private static @Nullable String link(Evidence evidence, FactTitles.@Nullable Gig gig) {
    return switch (evidence.kind()) {
      case GIG -> "/api/v1/gigs/" + evidence.factId();
      case APPLICATION -> "/api/v1/applications/" + evidence.factId();
      case INVITATION -> "/api/v1/invitations/" + evidence.factId();
      case ENGAGEMENT -> "/api/v1/engagements/" + evidence.factId();
      case REVIEW -> gig == null ? null : "/api/v1/gigs/" + gig.gigId();
      case USER, INFLUENCER_PROFILE, CREATIVE_PROFILE, PROFILE_VIEWS -> null;
    };
  }
}
