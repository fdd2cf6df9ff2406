package io.crewcall.user.privacy;

import java.util.UUID;

/**
 * Others count on the person: to be settled before they go.
 *
 * @param id of the engagement or the brand
 */
record ErasureBlocker(Code code, UUID id) {

  /** What it is. */
  enum Code {
    /** An engagement, on either side of it, is not at its end. */
    ENGAGEMENT_RUNNING("is under way: complete it or cancel it"),
    /** A brand with other members belongs to the person. */
    BRAND_SHARED("has other members: hand it over");

    private final String remedy;

    Code(String remedy) {
      this.remedy = remedy;
    }

    String remedy() {
      return remedy;
    }
  }
}
