package io.crewcall.auth.token;

import io.crewcall.contracts.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a token may be used for, beside what its account may do. */
public final class Scopes {
  /** Safe methods. */
  public static final String READ = "read";

  /** All other methods. */
  public static final String WRITE = "write";

  /** What only administrators get: disputes and reports; accounts; catalogues. */
  public static final Set<String> ADMINISTRATION =
      Set.of("moderation", "accounts", "reference-data");

  /** The personal data of anybody, for other services only. */
  public static final String PERSONAL_DATA = "personal-data";

  private static final List<String> OF_ACCOUNTS = List.of(READ, WRITE);

  private Scopes() {}

  /** All that an account with these roles can give. */
  static Collection<String> of(Set<Role> roles) {
    return roles.contains(Role.ADMIN)
        ? Stream.concat(OF_ACCOUNTS.stream(), ADMINISTRATION.stream().sorted()).toList()
        : OF_ACCOUNTS;
  }

  /** What is left of granted scopes for an account with these roles. */
  static Collection<String> left(Collection<String> granted, Set<Role> roles) {
    Set<String> left = new TreeSet<>(granted);
    if (!roles.contains(Role.ADMIN)) {
      left.removeAll(ADMINISTRATION);
    }
    return left;
  }
}
