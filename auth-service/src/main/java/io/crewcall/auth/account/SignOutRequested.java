package io.crewcall.auth.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account that ends its sessions. Published in the transaction of what
 * happened; the sessions end in it too.
 *
 * @param except the session that goes on, if one does
 */
public record SignOutRequested(UUID accountId, @Nullable UUID except, Cause cause) {

  /** Why. */
  public enum Cause {
    PASSWORD_CHANGED,
    /** By whoever reads the mail of the account. */
    STOPPED_BY_MAIL,
    ACCOUNT_DEACTIVATED,
    ADMINISTRATOR
  }
}
