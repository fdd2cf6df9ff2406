package io.crewcall.search.match;

import java.util.List;

/**
 * Why something is suggested.
 *
 * @param code what of it fits
 * @param values what fits, for clients with words of their own: codes of professions and skills, a
 *     city, amounts
 * @param text in words
 */
record Reason(Code code, List<String> values, String text) {

  /** What of a gig and a creator can fit. */
  enum Code {
    PROFESSION,
    SKILLS,
    CITY,
    REMOTE,
    BUDGET
  }
}
