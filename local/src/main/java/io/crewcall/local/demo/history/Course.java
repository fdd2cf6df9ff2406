package io.crewcall.local.demo.history;

import java.util.Random;

/** How work went. */
enum Course {
  COMPLETED(88),
  MUTUAL(5),
  HIRER_CANCELLED(4),
  WORKER_CANCELLED(1),
  NO_SHOW(1),
  DISPUTED(1);

  private final int share;

  Course(int share) {
    this.share = share;
  }

  static Course draw(Random random) {
    int drawn = random.nextInt(100);
    for (Course course : values()) {
      drawn -= course.share;
      if (drawn < 0) {
        return course;
      }
    }
    return COMPLETED;
  }
}
