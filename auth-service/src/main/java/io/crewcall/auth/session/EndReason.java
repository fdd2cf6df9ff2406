package io.crewcall.auth.session;

/** Why a session is over. */
public enum EndReason {
  LOGGED_OUT,
  TOKEN_REUSED,
  ACCOUNT_INACTIVE,
  /** By its owner, from the list of sessions. */
  REVOKED,
  /** All others end when the password changes. */
  PASSWORD_CHANGED,
  /** By an administrator. */
  ENDED_BY_ADMIN
}
