package io.crewcall.auth.verification;

/** What became of a code that somebody typed. */
public enum Redemption {
  /** It was right, and is spent now. */
  RIGHT,
  /** It was not; there are attempts left. */
  WRONG,
  /** There is no code to compare with: none was asked for, or it is spent, expired, tried out. */
  OVER
}
