package io.crewcall.auth.account.administration;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.DeactivatedBy;
import io.crewcall.contracts.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param deactivatedBy OWNER or ADMINISTRATOR while it is closed
 * @param allowedActions what an administrator may do with it now
 */
record AdministeredAccountResponse(
    UUID id,
    String email,
    boolean emailVerified,
    String handle,
    String displayName,
    Set<Role> roles,
    boolean active,
    Instant registeredAt,
    @Nullable Instant deactivatedAt,
    @Nullable DeactivatedBy deactivatedBy,
    @Nullable String deactivationReason,
    List<Action> allowedActions) {

  /** What an administrator can do. */
  enum Action {
    DEACTIVATE,
    REACTIVATE,
    END_SESSIONS
  }

  AdministeredAccountResponse {
    roles = new TreeSet<>(roles);
    allowedActions = List.copyOf(allowedActions);
  }

  static AdministeredAccountResponse of(Account account) {
    return new AdministeredAccountResponse(
        account.id(),
        account.email(),
        account.isVerified(),
        account.handle(),
        account.displayName(),
        account.roles(),
        account.isActive(),
        account.registeredAt(),
        account.deactivatedAt(),
        account.deactivatedBy(),
        account.deactivationReason(),
        actions(account));
  }

  private static List<Action> actions(Account account) {
    if (account.isActive()) {
      return List.of(Action.DEACTIVATE, Action.END_SESSIONS);
    }
    return account.deactivatedBy() == DeactivatedBy.OWNER
        ? List.of(Action.REACTIVATE, Action.DEACTIVATE)
        : List.of(Action.REACTIVATE);
  }
}
