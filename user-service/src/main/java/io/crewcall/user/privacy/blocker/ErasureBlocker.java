package io.crewcall.user.privacy.blocker;

import java.util.UUID;

/**
 * Something that other users count on: to be settled before the user goes.
 *
 * @param id of the engagement or the brand
 */
public record ErasureBlocker(Code code, UUID id) {

  /** What it is. */
  public enum Code {
    /** An engagement of the user, on either side, is under way. */
    ENGAGEMENT_RUNNING("is under way: complete it or cancel it"),
    /** A brand with other members belongs to the user. */
    BRAND_SHARED("has other members: hand it over");

    private final String remedy;

    Code(String remedy) {
      this.remedy = remedy;
    }

    public String remedy() {
      return remedy;
    }
  }
}
