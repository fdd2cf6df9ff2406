package io.crewcall.gig.gig;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a gig has to know of engagements; answered by the engagements' package. */
public interface EngagementFacts {

  /** The engagement under which a sub-gig is posted. */
  Optional<Parent> parent(UUID engagementId);

  /** Keeps an engagement as it is until the transaction ends; others may do the same. */
  void hold(UUID engagementId);

  /** How the engagements of a gig stand. */
  Tally tally(UUID gigId);

  /**
   * An engagement as the parent of a sub-gig.
   *
   * @param depth level of its gig
   * @param underWay whether the work is neither finished nor called off
   */
  record Parent(
      UUID engagementId,
      UUID workerId,
      UUID hirerId,
      @Nullable UUID brandId,
      @Nullable UUID campaignId,
      int depth,
      String currency,
      boolean underWay) {}

  /** How many engagements are under way, and how many were completed. */
  record Tally(long underWay, long completed) {
    static final Tally NONE = new Tally(0, 0);
  }
}
