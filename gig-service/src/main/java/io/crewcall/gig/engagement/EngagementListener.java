package io.crewcall.gig.engagement;

/**
 * Told of every stored change of an engagement, its start included, inside the transaction that
 * makes it and holds its row.
 */
public interface EngagementListener {
  void changed(Engagement engagement);
}
