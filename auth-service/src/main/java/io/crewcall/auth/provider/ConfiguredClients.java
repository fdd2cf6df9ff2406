package io.crewcall.auth.provider;

import io.crewcall.auth.client.ClientSecretEncoder;
import io.crewcall.auth.token.TokenProperties;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the clients of the configuration into the database. */
final class ConfiguredClients {
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
  private static final Duration SERVICE_TOKEN = Duration.ofMinutes(5);

  private ConfiguredClients() {}

  /** The repository, with what configuration asks for in it. */
  static RegisteredClientRepository register(
      JdbcOperations jdbc,
      TransactionTemplate transaction,
      ClientProperties clients,
      TokenProperties tokens,
      String issuer) {
    JdbcRegisteredClientRepository repository = new JdbcRegisteredClientRepository(jdbc);
    transaction.executeWithoutResult(status -> {
      // Instances that start together take turns.
      JdbcClient.create(jdbc)
          .sql("select pg_advisory_xact_lock(hashtextextended('oauth2_registered_client', 0))")
          .query((row, number) -> "")
          .single();
      clients
          .webClient()
          .client(issuer)
          .ifPresent(client -> repository.save(registered(client, tokens)));
      clients.clients().forEach(client -> repository.save(registered(client, tokens)));
      clients.serviceClients().forEach(client -> repository.save(registered(client)));
    });
    return repository;
  }

  private static RegisteredClient registered(
      ClientProperties.Client client, TokenProperties tokens) {
    RegisteredClient.Builder registered =
        RegisteredClient.withId(client.id()).clientId(client.id()).clientName(client.name());
    String secret = client.secret();
    if (secret == null) {
      registered.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    } else {
      registered
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .clientSecret(new ClientSecretEncoder().encode(secret));
    }
    return registered
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris -> uris.addAll(client.redirectUris()))
        .postLogoutRedirectUris(uris -> uris.addAll(client.postLogoutRedirectUris()))
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .clientSettings(
            RedirectRule.settings(client.nativeApp())
                .requireProofKey(true)
                .requireAuthorizationConsent(client.thirdParty())
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(tokens.accessTokenLifetime())
                .refreshTokenTimeToLive(tokens.refreshTokenLifetime())
                .reuseRefreshTokens(false)
                .build())
        .build();
  }

  private static RegisteredClient registered(ClientProperties.ServiceClient client) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientName(client.id())
        .clientSecret(new ClientSecretEncoder().encode(client.requiredSecret()))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(SERVICE_TOKEN).build())
        .build();
  }
}
