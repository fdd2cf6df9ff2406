package io.crewcall.campaign.campaign;

import io.crewcall.contracts.campaign.CampaignState.Status;

/**
 * One line of the campaign's lifecycle, done by an owner or manager of the brand.
 *
 * @param guard a condition beyond the state
 * @param event type of the event it writes
 */
record CampaignTransition(
    Status from, CampaignAction action, Guard guard, Status to, String event) {

  /** Conditions beyond the state. */
  enum Guard {
    NONE(""),
    /** No engagement under the campaign, sub-gigs included, may still go either way. */
    SETTLED("every engagement under it is settled");

    private final String words;

    Guard(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
