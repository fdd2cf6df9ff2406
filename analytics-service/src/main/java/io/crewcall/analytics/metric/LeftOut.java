package io.crewcall.analytics.metric;

/** Why a fact does not count for a metric. */
public enum LeftOut {
  ZERO_FEE("It pays nothing: such work feeds no score."),
  SELF_DEALING("Both sides are one person, or of one brand."),
  NOT_PUBLISHED("The gig is a draft."),
  NOT_ENDED("It is under way."),
  NOT_COMPLETED("It ended in another way than by completion."),
  NOTHING_AWARDED("The dispute awarded nothing."),
  NOT_DELIVERED("Nothing has been delivered yet."),
  NO_DUE_DATE("There was no due date to be late for."),
  NO_HOURS("No hours were agreed or logged."),
  MUTUAL("It was cancelled in agreement."),
  HIRER_FAULT("It ended by the hirer's fault."),
  NO_FAULT("It ended without anybody's fault."),
  PENDING("The time to answer or decide is not over."),
  WITHDRAWN_BY_SENDER("The sender took it back before there were 24 hours to answer."),
  ENDED_TOO_SOON("The gig was filled, cancelled or closed before there were 24 hours to answer."),
  AWAY("The time to answer fell into a time away."),
  WITHDRAWN("The applicant withdrew before a decision."),
  UNDECIDED("Nothing has been decided about it."),
  CLOSED("The gig was filled or cancelled: nobody decided about the applicant."),
  NOT_VISIBLE("The review is held or was removed."),
  OUTSIDE_WINDOW("It is older than the time looked at."),
  NEWER_ONES_COUNT("Enough newer ones count."),
  SAME_GIG("Another application to the same gig counts already."),
  NO_FIGURE("The profile has no such figure yet.");

  private final String words;

  LeftOut(String words) {
    this.words = words;
  }

  /** The reason as a sentence. */
  public String words() {
    return words;
  }
}
