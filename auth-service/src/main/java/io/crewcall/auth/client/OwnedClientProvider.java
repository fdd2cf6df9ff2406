package io.crewcall.auth.client;

import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.token.ClientOwner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Refuses a program whose owner's account is closed or gone, as if it were not registered. */
public final class OwnedClientProvider implements AuthenticationProvider {
  private final AuthenticationProvider library;
  private final AccountService accounts;

  /**
   * @param library compares the secret
   */
  public OwnedClientProvider(AuthenticationProvider library, AccountService accounts) {
    this.library = library;
    this.accounts = accounts;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication request) {
    Authentication client = library.authenticate(request);
    if (client instanceof OAuth2ClientAuthenticationToken token
        && token.getRegisteredClient() != null
        && !hasOpenAccount(token.getRegisteredClient())) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
    }
    return client;
  }

  private boolean hasOpenAccount(RegisteredClient client) {
    String owner = ClientOwner.of(client);
    return owner == null || accounts.active(UUID.fromString(owner)).isPresent();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return library.supports(authentication);
  }
}
