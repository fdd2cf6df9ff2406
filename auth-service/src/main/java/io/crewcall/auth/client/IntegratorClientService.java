package io.crewcall.auth.client;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.token.ClientOwner;
import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.id.IdGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs of accounts, and the clients of the provider that they are. */
@Component
class IntegratorClientService {
  static final int MAX_OF_ACCOUNT = 20;

  private static final String PREFIX = "ccs_";
  private static final int SECRET_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final IntegratorClientRepository repository;
  private final RegisteredClientRepository registered;
  private final TokenProperties tokens;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Clock clock;

  IntegratorClientService(
      IntegratorClientRepository repository,
      RegisteredClientRepository registered,
      TokenProperties tokens,
      AuditLog audit,
      IdGenerator ids,
      Clock clock) {
    this.repository = repository;
    this.registered = registered;
    this.tokens = tokens;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** A program and its secret, which is shown this once. */
  record WithSecret(IntegratorClient client, String secret) {

    @Override
    public String toString() {
      return "WithSecret[" + client.id() + "]";
    }
  }

  /** Makes a program; empty when the account has as many as it may have. */
  @Transactional
  public Optional<WithSecret> make(UUID account, ClientRequest wanted) {
    repository.lockAccount(account);
    if (repository.countByAccountId(account) >= MAX_OF_ACCOUNT) {
      return Optional.empty();
    }
    IntegratorClient client =
        repository.save(new IntegratorClient(ids.next(), account, wanted, clock.instant()));
    audit.record(account, AuditEventType.CLIENT_MADE, client.described());
    return Optional.of(register(client));
  }

  private WithSecret register(IntegratorClient client) {
    String secret = secret();
    registered.save(
        RegisteredClient.withId(client.id().toString())
            .clientId(client.id().toString())
            .clientName(client.name())
            .clientSecret(new ClientSecretEncoder().encode(secret))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(scopes -> scopes.addAll(client.scopes()))
            .clientSettings(ClientOwner.settings(client.accountId()).build())
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(tokens.accessTokenLifetime()).build())
            .build());
    return new WithSecret(client, secret);
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A page of the programs of an account, the newest first. */
  List<IntegratorClient> list(UUID account, UUID before, int limit) {
    return repository.findPage(account, before, Limit.of(limit));
  }

  Optional<IntegratorClient> find(UUID account, UUID id) {
    return repository.findByIdAndAccountId(id, account);
  }

  /** Another secret; the one before is worth nothing from now on. Empty without such a program. */
  @Transactional
  public Optional<WithSecret> rotate(UUID account, UUID id) {
    return repository
        .lockById(id, account)
        .map(client -> {
          client.secretChanged(clock.instant());
          audit.record(account, AuditEventType.CLIENT_SECRET_CHANGED, client.described());
          return register(client);
        });
  }

  /**
   * Deletes a program, and what was granted to it.
   *
   * @param check told the version there is; throws when that is not the one to delete
   * @return false without such a program
   */
  @Transactional
  public boolean delete(UUID account, UUID id, LongConsumer check) {
    Optional<IntegratorClient> found = repository.lockById(id, account);
    found.ifPresent(client -> {
      check.accept(client.version());
      delete(client);
      audit.record(account, AuditEventType.CLIENT_DELETED, client.described());
    });
    return found.isPresent();
  }

  private void delete(IntegratorClient client) {
    repository.deleteRegistration(client.id().toString());
    repository.delete(client);
  }

  @EventListener
  void forget(AccountErased erased) {
    repository.findByAccountIdOrderByIdDesc(erased.accountId()).forEach(this::delete);
  }
}
