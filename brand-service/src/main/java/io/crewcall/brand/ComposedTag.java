package io.crewcall.brand;

import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.etag.IfMatch;

/**
 * The strong ETag of a representation that shows more than its aggregate: names and prices that
 * other services own. It has two parts, {@code "v<version>-<digest>"}: the digest changes with what
 * is shown, so that a conditional GET never gets a stale 304, and the version alone decides in
 * {@code If-Match}, so that a foreign change is no lost update.
 */
public final class ComposedTag {
  private ComposedTag() {}

  /**
   * @param shown what the representation shows, a record of records: its text decides the digest
   */
  public static String of(long version, Object shown) {
    String plain = Etags.of(version);
    return plain.substring(0, plain.length() - 1)
        + "-"
        + Integer.toHexString(shown.toString().hashCode())
        + "\"";
  }

  /**
   * Like {@link IfMatch#check}, for a composed tag.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412 when it is stale
   */
  public static void check(IfMatch ifMatch, long version) {
    new IfMatch(ifMatch.header().replaceAll("-[0-9a-f]{1,8}\"", "\"")).check(version);
  }
}
