package io.crewcall.search.index;

/** What text in a query may be made of. */
public final class QueryText {
  /** Anything but control characters and what stands for undecodable bytes. */
  public static final String PLAIN = "[^\\p{Cc}\\uFFFD]*";

  private QueryText() {}
}
