package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import java.util.Locale;
import java.util.Set;

/**
 * A well-formed wish for an account.
 *
 * @param handle kept in lower case
 */
record NewAccount(
    EmailAddress email, String password, String displayName, String handle, Set<Role> roles) {

  NewAccount {
    handle = handle.toLowerCase(Locale.ROOT);
    displayName = displayName.strip();
    roles = Set.copyOf(roles);
  }

  @Override
  public String toString() {
    return "NewAccount[" + handle + "]";
  }
}
