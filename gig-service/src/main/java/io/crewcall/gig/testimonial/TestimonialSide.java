package io.crewcall.gig.testimonial;

/** Which end of a testimonial somebody is at. */
enum TestimonialSide {
  AUTHOR,
  SUBJECT
}
