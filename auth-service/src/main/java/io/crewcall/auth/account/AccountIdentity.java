package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import java.util.Set;
import java.util.UUID;

/** Who an active account belongs to: what tokens say. */
public record AccountIdentity(UUID id, String handle, String displayName, Set<Role> roles) {

  public AccountIdentity {
    roles = Set.copyOf(roles);
  }
}
