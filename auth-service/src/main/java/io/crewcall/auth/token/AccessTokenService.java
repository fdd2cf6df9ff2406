package io.crewcall.auth.token;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.stereotype.Component;

/** Issues access tokens to the platform's own clients, by the generator of the OAuth endpoints. */
@Component
public class AccessTokenService {
  static final AuthorizationGrantType FIRST_PARTY =
      new AuthorizationGrantType("urn:crewcall:grant:first-party");

  private final JwtGenerator generator;
  private final AuthorizationServerSettings settings;
  private final RegisteredClient client;

  AccessTokenService(
      JwtGenerator generator, AuthorizationServerSettings settings, TokenProperties properties) {
    this.generator = generator;
    this.settings = settings;
    this.client =
        RegisteredClient.withId("first-party")
            .clientId("crewcall")
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(FIRST_PARTY)
            .tokenSettings(
                TokenSettings.builder()
                    .accessTokenTimeToLive(properties.accessTokenLifetime())
                    .build())
            .build();
  }

  /**
   * A token of an active account.
   *
   * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException when the account
   *     is not active any more
   */
  public AccessToken issue(UUID accountId, UUID sessionId) {
    UsernamePasswordAuthenticationToken principal =
        UsernamePasswordAuthenticationToken.authenticated(accountId.toString(), null, List.of());
    principal.setDetails(new SessionId(sessionId));
    Jwt token =
        generator.generate(
            DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(principal)
                .authorizationServerContext(new FixedContext(settings))
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(FIRST_PARTY)
                .build());
    Objects.requireNonNull(token);
    return new AccessToken(
        token.getTokenValue(),
        Duration.between(
            Objects.requireNonNull(token.getIssuedAt()),
            Objects.requireNonNull(token.getExpiresAt())));
  }

  private record FixedContext(AuthorizationServerSettings settings)
      implements AuthorizationServerContext {
    @Override
    public String getIssuer() {
      return Objects.requireNonNull(settings.getIssuer());
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
      return settings;
    }
  }
}
