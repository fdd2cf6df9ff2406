package io.crewcall.platform.security;

import java.util.List;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What a token may be used for, in its {@code scope}. A role says who somebody is, a scope what he
 * has let this client do: an admin's token without the scope of a duty does not do that duty.
 */
public final class Scopes {
  /** Safe methods. */
  public static final String READ = "read";

  /** All other methods. */
  public static final String WRITE = "write";

  /** Disputes, reviews, testimonials and reports; for admins. */
  public static final String MODERATION = "moderation";

  /** Accounts of others and the audit log; for admins. */
  public static final String ACCOUNTS = "accounts";

  /** Professions, skills and categories; for admins. */
  public static final String REFERENCE_DATA = "reference-data";

  /** The scopes that only accounts with the role ADMIN are given. */
  public static final List<String> OF_ADMINS = List.of(MODERATION, ACCOUNTS, REFERENCE_DATA);

  private Scopes() {}

  /** For {@link AccessRules}: admins whose token has the scope of this duty. */
  public static AuthorizationManager<RequestAuthorizationContext> admin(String scope) {
    return AuthorizationManagers.allOf(
        AuthorityAuthorizationManager.hasRole("ADMIN"),
        AuthorityAuthorizationManager.hasAuthority("SCOPE_" + scope));
  }
}
