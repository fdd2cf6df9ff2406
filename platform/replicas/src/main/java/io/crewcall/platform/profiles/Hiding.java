package io.crewcall.platform.profiles;

/** Why a profile is shown to nobody, whatever its owner wants. */
public enum Hiding {
  /** Deactivated, locked or gone. */
  ACCOUNT_CLOSED,
  /** The account does not hold the role that the profile is for. */
  ROLE_GIVEN_UP
}
