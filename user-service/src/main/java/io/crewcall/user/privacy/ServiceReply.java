package io.crewcall.user.privacy;

/** What came of asking a service. */
sealed interface ServiceReply {

  /**
   * The documents of an export.
   *
   * @param packed one JSON object, by gzip
   * @param bytes its length before
   */
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Documents(byte[] packed, long bytes) implements ServiceReply {}

  /** Everything there is gone. */
  record Erased() implements ServiceReply {}

  /** Accepted, but something is still on its way out. */
  record StillErasing() implements ServiceReply {}

  /**
   * It did not work.
   *
   * @param code for people and statistics, such as {@code UNREACHABLE} or {@code HTTP_503}
   * @param forGood whether asking again is in vain
   */
  record Failed(String code, boolean forGood) implements ServiceReply {}
}
