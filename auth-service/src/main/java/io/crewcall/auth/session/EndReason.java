package io.crewcall.auth.session;

/** Why a session is over. */
enum EndReason {
  LOGGED_OUT,
  TOKEN_REUSED,
  ACCOUNT_INACTIVE
}
