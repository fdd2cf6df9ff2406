package io.crewcall.platform.security;

import io.crewcall.contracts.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the verified token says. Taken as a controller method's parameter, or as {@code
 * Optional<CurrentUser>} where anonymous callers are welcome too.
 *
 * @param id the account's and user's id, the token's subject
 */
public record CurrentUser(UUID id, Set<Role> roles) {

  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Reads a verified token; roles this version does not know are left out. */
  public static CurrentUser of(Jwt token) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    List<String> claimed = token.getClaimAsStringList("roles");
    if (claimed != null) {
      for (Role role : Role.values()) {
        if (claimed.contains(role.name())) {
          roles.add(role);
        }
      }
    }
    return new CurrentUser(UUID.fromString(token.getSubject()), roles);
  }
}
