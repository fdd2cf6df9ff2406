package io.crewcall.platform.security;

import static java.util.stream.Collectors.toSet;

import io.crewcall.contracts.Role;
import java.util.Arrays;
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
 * @param scopes what the caller has let this client do, see {@link Scopes}
 */
public record CurrentUser(UUID id, Set<Role> roles, Set<String> scopes) {

  public CurrentUser {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * Whether an admin calls with a token for this duty.
   *
   * @param scope one of {@link Scopes#OF_ADMINS}
   */
  public boolean isAdmin(String scope) {
    return has(Role.ADMIN) && scopes.contains(scope);
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
    return new CurrentUser(UUID.fromString(token.getSubject()), roles, scopes(token));
  }

  private static Set<String> scopes(Jwt token) {
    return token.getClaim("scope") instanceof String scope
        ? Arrays.stream(scope.split(" ")).filter(word -> !word.isEmpty()).collect(toSet())
        : Set.of();
  }
}
