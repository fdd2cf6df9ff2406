package io.crewcall.auth.grant;

import io.crewcall.auth.origin.OriginResolver;
import io.crewcall.auth.token.GrantedSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The library's store, which never sees a code or token: hashes go in, and what comes out has the
 * one token that was asked for readable again. Every call is a transaction, so that it needs one
 * connection: the library asks for the client while it reads an authorisation, and many who hold a
 * connection and wait for a second one would wait for each other.
 */
final class HashedAuthorizationService implements OAuth2AuthorizationService {
  private final OAuth2AuthorizationService store;
  private final JdbcClient jdbc;
  private final OriginResolver origins;
  private final TransactionTemplate transaction;

  HashedAuthorizationService(
      JdbcOperations jdbc,
      RegisteredClientRepository clients,
      OriginResolver origins,
      TransactionTemplate transaction) {
    this.store = new JdbcOAuth2AuthorizationService(jdbc, clients);
    this.jdbc = JdbcClient.create(jdbc);
    this.origins = origins;
    this.transaction = transaction;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    transaction.executeWithoutResult(status -> {
      store.save(
          mapped(
              GrantOrigin.note(authorization, origins),
              value -> TokenHash.isHash(value) ? value : TokenHash.of(value)));
      GrantedSession.of(authorization)
          .ifPresent(session ->
              jdbc.sql("update oauth2_authorization set session_id = :session where id = :id")
                  .param("session", session)
                  .param("id", authorization.getId())
                  .update());
    });
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    store.remove(authorization);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return transaction.execute(status -> store.findById(id));
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    String hash = TokenHash.of(token);
    OAuth2Authorization found = transaction.execute(status -> store.findByToken(hash, type));
    return found == null ? null : mapped(found, value -> value.equals(hash) ? token : value);
  }

  /** Keeps others from exchanging this code until the present transaction ends. */
  void lockByCode(String code) {
    jdbc.sql("select id from oauth2_authorization where authorization_code_value = ? for update")
        .param(TokenHash.of(code))
        .query(String.class)
        .optional();
  }

  /** Takes back what was granted for these sessions. */
  void removeOfSessions(Set<UUID> sessions) {
    jdbc.sql("delete from oauth2_authorization where session_id = any (:sessions)")
        .param("sessions", sessions.toArray(UUID[]::new))
        .update();
  }

  /** Takes back codes that no client has fetched tokens for, and questions that wait. */
  void removeUnfetched(UUID account) {
    jdbc.sql(
            "delete from oauth2_authorization where principal_name = :account and session_id is null")
        .param("account", account.toString())
        .update();
  }

  /** Forgets what an account allowed: applications have to ask again. */
  void removeConsents(UUID account) {
    jdbc.sql("delete from oauth2_authorization_consent where principal_name = :account")
        .param("account", account.toString())
        .update();
  }

  /** Takes back what an account let clients do, and codes that nobody has fetched tokens for. */
  void removeOfAccount(UUID account) {
    for (String delete :
        List.of(
            "delete from oauth2_authorization where principal_name = :account",
            "delete from oauth2_authorization_consent where principal_name = :account")) {
      jdbc.sql(delete).param("account", account.toString()).update();
    }
  }

  private static OAuth2Authorization mapped(
      OAuth2Authorization authorization, UnaryOperator<String> value) {
    OAuth2Authorization.Builder mapped = OAuth2Authorization.from(authorization);
    String state = authorization.getAttribute(OAuth2ParameterNames.STATE);
    if (state != null) {
      mapped.attribute(OAuth2ParameterNames.STATE, value.apply(state));
    }
    replace(mapped, authorization.getToken(OAuth2AuthorizationCode.class), value);
    replace(mapped, authorization.getToken(OAuth2AccessToken.class), value);
    replace(mapped, authorization.getToken(OidcIdToken.class), value);
    replace(mapped, authorization.getToken(OAuth2RefreshToken.class), value);
    return mapped.build();
  }

  /** Metadata stays as it is: the builder keeps that of the token it replaces. */
  private static void replace(
      OAuth2Authorization.Builder mapped,
      OAuth2Authorization.@Nullable Token<? extends OAuth2Token> held,
      UnaryOperator<String> value) {
    if (held == null) {
      return;
    }
    OAuth2Token token = held.getToken();
    String replaced = value.apply(token.getTokenValue());
    switch (token) {
      case OAuth2AuthorizationCode code ->
          mapped.token(
              new OAuth2AuthorizationCode(
                  replaced,
                  Objects.requireNonNull(code.getIssuedAt()),
                  Objects.requireNonNull(code.getExpiresAt())));
      case OAuth2AccessToken access ->
          mapped.token(
              new OAuth2AccessToken(
                  access.getTokenType(),
                  replaced,
                  access.getIssuedAt(),
                  access.getExpiresAt(),
                  access.getScopes()),
              metadata ->
                  metadata.computeIfPresent(
                      OAuth2Authorization.Token.CLAIMS_METADATA_NAME,
                      (name, claims) -> remembered((Map<?, ?>) claims)));
      case OidcIdToken id -> {
        Map<String, Object> claims = remembered(id.getClaims());
        mapped.token(
            new OidcIdToken(replaced, id.getIssuedAt(), id.getExpiresAt(), claims),
            metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims));
      }
      case OAuth2RefreshToken refresh ->
          mapped.token(
              new OAuth2RefreshToken(replaced, refresh.getIssuedAt(), refresh.getExpiresAt()));
      default -> throw new IllegalStateException("no such token is issued: " + token.getClass());
    }
  }

  /**
   * The library wants its own kind of time back at a refresh, and reads no long number; each token
   * gets the time of the sign-in anew.
   */
  private static Map<String, Object> remembered(Map<?, ?> issued) {
    Map<String, Object> claims = new LinkedHashMap<>();
    issued.forEach((name, claim) -> claims.put(String.valueOf(name), claim));
    claims.remove(IdTokenClaimNames.AUTH_TIME);
    return claims;
  }
}
