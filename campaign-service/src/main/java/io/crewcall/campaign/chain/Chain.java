package io.crewcall.campaign.chain;

import java.util.List;

/** The rows of one chain, each list by id. Every gig but the roots has its engagement here. */
public record Chain(List<GigRow> gigs, List<EngagementRow> engagements) {

  public Chain {
    gigs = List.copyOf(gigs);
    engagements = List.copyOf(engagements);
  }
}
