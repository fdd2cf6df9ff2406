package io.crewcall.auth.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account that ends ways into it. Published in the transaction of what
 * happened; what it names ends in it too.
 *
 * @param except the session that goes on, if one does
 * @param ends what ends
 */
public record SignOutRequested(
    UUID accountId, @Nullable UUID except, Cause cause, Set<Access> ends) {

  public SignOutRequested {
    ends = Set.copyOf(ends);
  }

  /** Why. */
  public enum Cause {
    PASSWORD_CHANGED,
    /** By whoever reads the mail of the account. */
    STOPPED_BY_MAIL,
    ACCOUNT_DEACTIVATED,
    ADMINISTRATOR
  }

  /** Whoever is in the account is out of it, programs included. */
  public static SignOutRequested ofEverything(UUID account, Cause cause) {
    return new SignOutRequested(account, null, cause, EnumSet.allOf(Access.class));
  }

  /** Nobody is signed in any more; programs are kept for when the account is open again. */
  public static SignOutRequested ofPeople(UUID account, Cause cause) {
    return new SignOutRequested(account, null, cause, EnumSet.of(Access.SESSIONS, Access.GRANTS));
  }

  public boolean ends(Access access) {
    return ends.contains(access);
  }
}
