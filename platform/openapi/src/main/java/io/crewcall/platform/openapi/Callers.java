package io.crewcall.platform.openapi;

import io.crewcall.contracts.Role;
import io.crewcall.platform.security.Scopes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/** Finds out who may call an operation, by asking the very rules that guard it. */
final class Callers {
  private static final String SOME_ID = "0199d2a4-6f00-7000-8000-000000000001";
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "document", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

  /** Who may call. */
  sealed interface Access {
    /** Anybody, with a token or without. */
    record Public() implements Access {}

    /** Whoever has a token. */
    record SignedIn() implements Access {}

    /** Whoever has a token with one of these roles. */
    record WithRole(Set<Role> roles) implements Access {}
  }

  private final @Nullable WebInvocationPrivilegeEvaluator rules;

  /**
   * @param rules null where nothing is guarded
   */
  Callers(@Nullable WebInvocationPrivilegeEvaluator rules) {
    this.rules = rules;
  }

  /**
   * @param template path of an operation, with its variables in braces
   */
  Access of(String method, String template) {
    String path = template.replaceAll("\\{[^}]+}", SOME_ID);
    if (rules == null || rules.isAllowed("", path, method, NOBODY)) {
      return new Access.Public();
    }
    if (rules.isAllowed("", path, method, caller())) {
      return new Access.SignedIn();
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (rules.isAllowed("", path, method, caller(role))) {
        roles.add(role);
      }
    }
    return new Access.WithRole(roles);
  }

  private static Authentication caller(Role role) {
    List<String> authorities = new ArrayList<>(List.of("ROLE_" + role));
    if (role == Role.ADMIN) {
      Scopes.OF_ADMINS.forEach(scope -> authorities.add("SCOPE_" + scope));
    }
    return caller(authorities.toArray(String[]::new));
  }

  private static Authentication caller(String... authorities) {
    return UsernamePasswordAuthenticationToken.authenticated(
        SOME_ID, "", AuthorityUtils.createAuthorityList(List.of(authorities)));
  }
}
