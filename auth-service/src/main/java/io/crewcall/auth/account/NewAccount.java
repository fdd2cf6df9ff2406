package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import java.util.Locale;
import java.util.Set;

/**
 * A well-formed wish for an account.
 *
 * @param handle kept in lower case
 * @param addressKnown whether somebody vouches for the address, as configuration does
 */
public record NewAccount(
    EmailAddress email,
    String password,
    String displayName,
    String handle,
    Set<Role> roles,
    boolean addressKnown) {

  public NewAccount {
    handle = handle.toLowerCase(Locale.ROOT);
    displayName = displayName.strip();
    roles = Set.copyOf(roles);
  }

  /** The same without anybody who vouches for the address. */
  public NewAccount unproven() {
    return new NewAccount(email, password, displayName, handle, roles, false);
  }

  @Override
  public String toString() {
    return "NewAccount[" + handle + "]";
  }
}
