package io.crewcall.auth.account;

/** Who closed an account. */
public enum DeactivatedBy {
  /** Comes back by signing in. */
  OWNER,
  /** Comes back by an administrator only. */
  ADMINISTRATOR
}
