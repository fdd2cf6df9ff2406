package io.crewcall.gig.testimonial;

import io.crewcall.contracts.gig.TestimonialState;

/** Lifecycle of a testimonial, as this service knows it: that one is reported is told to nobody. */
public enum TestimonialStatus {
  REQUESTED,
  PENDING,
  PUBLISHED,
  REPORTED,
  HIDDEN,
  HELD,
  REMOVED,
  DECLINED,
  WITHDRAWN;

  /** Whether everybody sees it. */
  boolean shown() {
    return this == PUBLISHED || this == REPORTED;
  }

  /** As others are told. */
  TestimonialState.Status told() {
    return switch (this) {
      case REQUESTED -> TestimonialState.Status.REQUESTED;
      case PENDING -> TestimonialState.Status.PENDING;
      case PUBLISHED, REPORTED -> TestimonialState.Status.PUBLISHED;
      case HIDDEN -> TestimonialState.Status.HIDDEN;
      case HELD -> TestimonialState.Status.HELD;
      case REMOVED -> TestimonialState.Status.REMOVED;
      case DECLINED -> TestimonialState.Status.DECLINED;
      case WITHDRAWN -> TestimonialState.Status.WITHDRAWN;
    };
  }
}
