package io.crewcall.auth.account;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lets somebody in without the password. */
public enum Access {
  /** Devices and browsers that are signed in to the platform itself. */
  SESSIONS,
  /** Programs of the account, with their secrets. */
  CLIENTS,
  /** What applications of others were allowed to do, and are doing. */
  GRANTS;

  /** What a person chose; all when they said nothing. */
  public static Set<Access> chosen(@Nullable Set<Access> chosen) {
    if (chosen == null) {
      return EnumSet.allOf(Access.class);
    }
    return chosen.isEmpty() ? EnumSet.noneOf(Access.class) : EnumSet.copyOf(chosen);
  }
}
