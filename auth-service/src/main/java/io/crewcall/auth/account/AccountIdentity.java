package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import java.util.Set;
import java.util.UUID;

/**
 * Who an active account belongs to: what tokens say.
 *
 * @param email for clients that were granted it
 */
public record AccountIdentity(
    UUID id,
    String handle,
    String displayName,
    Set<Role> roles,
    String email,
    boolean emailVerified) {

  public AccountIdentity {
    roles = Set.copyOf(roles);
  }

  /** Without the e-mail address. */
  @Override
  public String toString() {
    return "AccountIdentity[" + id + "]";
  }
}
