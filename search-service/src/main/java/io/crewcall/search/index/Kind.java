package io.crewcall.search.index;

import java.util.Locale;

/** The kinds of documents; each has an index of its own. */
public enum Kind {
  CREATORS,
  GIGS,
  SKILLS;

  String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Settings and mapping, on the class path. */
  String definition() {
    return "index/" + lowerCase() + ".json";
  }
}
