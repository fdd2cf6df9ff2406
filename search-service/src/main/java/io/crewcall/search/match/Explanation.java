package io.crewcall.search.match;

/**
 * Why nothing is suggested.
 *
 * @param text what it is, and what to do about it
 */
record Explanation(Code code, String text) {

  /** What is missing. */
  enum Code {
    NOTHING_KNOWN,
    NOTHING_OPEN,
    NO_FREE_SLOT,
    NOBODY_FITS
  }
}
