package io.crewcall.user.privacy;

import java.util.UUID;

/**
 * Something that other users count on: to be settled before the user goes.
 *
 * @param id of the engagement or the brand
 */
record ErasureBlocker(Code code, UUID id) {

  enum Code {
    /** An engagement of the user, on either side, is under way. */
    ENGAGEMENT_RUNNING("is under way: complete it or cancel it"),
    /** A brand with other members belongs to the user. */
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
