package io.crewcall.auth.grant;

import io.crewcall.auth.session.SessionService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts this package's parts around the library's, endpoint by endpoint. */
@Component
public class GrantEndpoints {
  /** The scope of whoever wants to go on without asking again: it brings refresh tokens. */
  public static final String OFFLINE_ACCESS = "offline_access";

  private final HashedAuthorizationService authorizations;
  private final RegisteredClientRepository clients;
  private final AuthorizationServerSettings settings;
  private final ProviderRefreshTokenService refreshTokens;
  private final SessionService sessions;
  private final JwtDecoder decoder;
  private final MeterRegistry meters;
  private final Clock clock;
  private final TransactionTemplate transaction;

  GrantEndpoints(
      HashedAuthorizationService authorizations,
      RegisteredClientRepository clients,
      AuthorizationServerSettings settings,
      ProviderRefreshTokenService refreshTokens,
      SessionService sessions,
      JwtDecoder decoder,
      MeterRegistry meters,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.authorizations = authorizations;
    this.clients = clients;
    this.settings = settings;
    this.refreshTokens = refreshTokens;
    this.sessions = sessions;
    this.decoder = decoder;
    this.meters = meters;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Refresh tokens for public clients too. */
  public OAuth2TokenGenerator<OAuth2RefreshToken> refreshTokenGenerator() {
    return new RefreshTokenGenerator(clock);
  }

  /** Public clients may refresh and revoke. */
  public void clientAuthentication(OAuth2ClientAuthenticationConfigurer authentication) {
    authentication
        .authenticationConverter(new PublicClientConverter(settings))
        .authenticationProvider(new PublicClientProvider(clients));
  }

  /** Codes and refresh tokens work once; grants that nobody is offered are gone. */
  public void tokenEndpoint(List<AuthenticationProvider> providers) {
    providers.removeIf(provider ->
        provider instanceof OAuth2DeviceCodeAuthenticationProvider
            || provider instanceof OAuth2TokenExchangeAuthenticationProvider);
    providers.replaceAll(provider ->
        switch (provider) {
          case OAuth2AuthorizationCodeAuthenticationProvider library ->
              new AuthorizationCodeProvider(
                  library, authorizations, refreshTokens, sessions, transaction);
          case OAuth2RefreshTokenAuthenticationProvider library ->
              new RefreshTokenProvider(library, refreshTokens, sessions, meters, transaction);
          default -> provider;
        });
  }

  /** A revoked refresh token ends its session. */
  public void revocationEndpoint(List<AuthenticationProvider> providers) {
    providers.replaceAll(provider ->
        provider instanceof OAuth2TokenRevocationAuthenticationProvider library
            ? new RevocationProvider(library, refreshTokens, sessions)
            : provider);
  }

  /** Who may ask about which token. */
  public void introspectionEndpoint(List<AuthenticationProvider> providers) {
    providers.replaceAll(provider ->
        provider instanceof OAuth2TokenIntrospectionAuthenticationProvider library
            ? new IntrospectionProvider(library, decoder, sessions)
            : provider);
  }
}
