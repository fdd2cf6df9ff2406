package io.crewcall.auth.client;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.AccountNotifications;
import io.crewcall.auth.account.SignOutRequested;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.session.SessionService;
import io.crewcall.auth.token.ClientOwner;
import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
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
  private final SessionService sessions;
  private final AccountNotifications notifications;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Clock clock;
  private final ApplicationEventPublisher listeners;

  IntegratorClientService(
      IntegratorClientRepository repository,
      RegisteredClientRepository registered,
      TokenProperties tokens,
      SessionService sessions,
      AccountNotifications notifications,
      AuditLog audit,
      IdGenerator ids,
      Clock clock,
      ApplicationEventPublisher listeners) {
    this.repository = repository;
    this.registered = registered;
    this.tokens = tokens;
    this.sessions = sessions;
    this.notifications = notifications;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** A program and its secret, which is shown this once. */
  record WithSecret(IntegratorClient client, String secret) {

    @Override
    public String toString() {
      return "WithSecret[" + client.id() + "]";
    }
  }

  /**
   * Makes a program; empty when the account has as many as it may have. What ends sessions locks
   * the account too, so nothing is made by one that ended on the way.
   *
   * @param session that asks for it
   */
  @Transactional
  public Optional<WithSecret> make(UUID account, UUID session, ClientRequest wanted) {
    repository.lockAccount(account);
    if (!sessions.goesOn(session, account)) {
      throw Problem.of(
              HttpStatus.UNAUTHORIZED, "INVALID_TOKEN", "The token is not valid (any more).")
          .exception();
    }
    if (repository.countByAccountId(account) >= MAX_OF_ACCOUNT) {
      return Optional.empty();
    }
    IntegratorClient client =
        repository.save(new IntegratorClient(ids.next(), account, wanted, clock.instant()));
    audit.record(account, AuditEventType.CLIENT_MADE, client.described());
    notifications.programAdmitted(account, client.mayChange());
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
          notifications.programAdmitted(account, client.mayChange());
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
    listeners.publishEvent(new ClientDeleted(client.id()));
  }

  @EventListener
  void on(SignOutRequested wanted) {
    if (wanted.ends(Access.CLIENTS)) {
      repository
          .findByAccountIdOrderByIdDesc(wanted.accountId())
          .forEach(client -> {
            delete(client);
            audit.record(wanted.accountId(), AuditEventType.CLIENT_DELETED, client.described());
          });
    }
  }

  @EventListener
  void forget(AccountErased erased) {
    repository.findByAccountIdOrderByIdDesc(erased.accountId()).forEach(this::delete);
  }
}
