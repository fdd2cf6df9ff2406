package io.crewcall.gig.review;

/** One end of an engagement. */
enum Side {
  HIRER,
  WORKER;

  Side other() {
    return this == HIRER ? WORKER : HIRER;
  }
}
