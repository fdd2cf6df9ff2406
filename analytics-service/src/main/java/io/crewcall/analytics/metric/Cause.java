package io.crewcall.analytics.metric;

/** What made the value of a fact that counts. */
public enum Cause {
  COMPLETED("Completed."),
  LOW_RATING("Completed, and rated 2 or less."),
  WORKER_FAULT("Cancelled by the worker's fault."),
  NO_SHOW("The worker did not show up."),
  DISPUTE_LOST("The worker lost the dispute."),
  AWARDED("Awarded in a dispute."),
  ON_TIME("Delivered by the due date."),
  LATE("Delivered after the due date."),
  ANSWERED("Answered within 24 hours."),
  ANSWERED_LATE("Answered after more than 24 hours."),
  NOT_ANSWERED("Not answered, though there were 24 hours to answer."),
  DECIDED("Decided within 7 days after the deadline."),
  DECIDED_LATE("Decided later than 7 days after the deadline."),
  NOT_DECIDED("Not decided within 7 days after the deadline."),
  ANSWERED_AT_ALL("Decided within 14 days after the deadline."),
  GHOSTED("Without a decision 14 days after the deadline.");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** The cause as a sentence. */
  public String words() {
    return words;
  }
}
