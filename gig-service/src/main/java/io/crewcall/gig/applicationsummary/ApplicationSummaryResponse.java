package io.crewcall.gig.applicationsummary;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many bids there are for a gig. Whatever of them ended by neither a choice nor a refusal is
 * not counted. All four are null while there are fewer than three bids in all, but for who may read
 * the bids themselves.
 *
 * @param applied nobody has decided about
 * @param shortlisted those with an offer on the table included
 * @param selected work for it, or worked
 * @param rejected turned down
 */
record ApplicationSummaryResponse(
    UUID gigId,
    @Nullable Long applied,
    @Nullable Long shortlisted,
    @Nullable Long selected,
    @Nullable Long rejected) {
  private static final int LEAST_SHOWN = 3;

  /**
   * @param everything whether few bids are shown, too
   */
  static ApplicationSummaryResponse of(
      UUID gigId, Map<PublicStatus, Long> counts, boolean everything) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return everything || all >= LEAST_SHOWN
        ? new ApplicationSummaryResponse(
            gigId,
            counts.getOrDefault(PublicStatus.APPLIED, 0L),
            counts.getOrDefault(PublicStatus.SHORTLISTED, 0L),
            counts.getOrDefault(PublicStatus.SELECTED, 0L),
            counts.getOrDefault(PublicStatus.REJECTED, 0L))
        : new ApplicationSummaryResponse(gigId, null, null, null, null);
  }
}
