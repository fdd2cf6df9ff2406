package io.crewcall.analytics.badge;

import io.crewcall.analytics.metric.Metric;

/** What can be awarded: a figure of at least a value, from enough facts. */
public enum Badge {
  RELIABLE(Metric.COMPLETION_RATE, 0.95, 5),
  PUNCTUAL(Metric.ON_TIME_RATE, 0.9, 5),
  TOP_RATED(Metric.RATING, 4.6, 5),
  RESPONSIVE(Metric.RESPONSE_RATE, 0.9, 5),
  DECISIVE(Metric.HIRER_DECISION_RATE, 0.9, 10),
  VALUED_HIRER(Metric.RATING_AS_HIRER, 4.6, 5);

  private final Metric metric;
  private final double least;
  private final int from;

  Badge(Metric metric, double least, int from) {
    this.metric = metric;
    this.least = least;
    this.from = from;
  }

  /** The figure that it rests on. */
  public Metric metric() {
    return metric;
  }

  /** What the figure has to be at least. */
  public double least() {
    return least;
  }

  /** How many facts the figure has to count at least. */
  public int from() {
    return from;
  }
}
