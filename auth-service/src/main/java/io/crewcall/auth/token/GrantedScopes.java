package io.crewcall.auth.token;

import io.crewcall.contracts.Role;
import io.crewcall.platform.security.Scopes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a token may be used for, beside what its account may do. */
final class GrantedScopes {
  private static final List<String> OF_ACCOUNTS = List.of(Scopes.READ, Scopes.WRITE);

  private GrantedScopes() {}

  /** All that an account with these roles can give. */
  static Collection<String> of(Set<Role> roles) {
    return roles.contains(Role.ADMIN)
        ? Stream.concat(OF_ACCOUNTS.stream(), Scopes.OF_ADMINS.stream()).toList()
        : OF_ACCOUNTS;
  }

  /** What is left of granted scopes for an account with these roles. */
  static Collection<String> left(Collection<String> granted, Set<Role> roles) {
    Set<String> left = new TreeSet<>(granted);
    if (!roles.contains(Role.ADMIN)) {
      Scopes.OF_ADMINS.forEach(left::remove);
    }
    return left;
  }
}
