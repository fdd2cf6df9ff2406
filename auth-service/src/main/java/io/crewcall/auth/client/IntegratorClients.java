package io.crewcall.auth.client;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.audit.AuditEventType;
import io.crewcall.auth.audit.AuditLog;
import io.crewcall.auth.token.ClientOwner;
import io.crewcall.auth.token.TokenProperties;
import io.crewcall.platform.id.IdGenerator;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Programs of accounts, and the clients of the provider that they are. */
@Component
class IntegratorClients {
  static final int MAX_OF_ACCOUNT = 20;

  private static final String PREFIX = "ccs_";
  private static final int SECRET_BYTES = 32;
  private static final String LOCK = " for update";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String COLUMNS = "id, name, scopes, created_at, secret_changed_at, version";

  private final JdbcClient jdbc;
  private final RegisteredClientRepository registered;
  private final TokenProperties tokens;
  private final AuditLog audit;
  private final IdGenerator ids;
  private final Clock clock;

  IntegratorClients(
      JdbcClient jdbc,
      RegisteredClientRepository registered,
      TokenProperties tokens,
      AuditLog audit,
      IdGenerator ids,
      Clock clock) {
    this.jdbc = jdbc;
    this.registered = registered;
    this.tokens = tokens;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** A program, and which version of it. */
  record Versioned(ClientView view, long version) {}

  /** Makes a program; empty when the account has as many as it may have. */
  @Transactional
  public Optional<ClientWithSecret> make(UUID account, ClientRequest wanted) {
    // Of two at once one waits, and counts the other's.
    jdbc.sql("select id from account where id = :id for update")
        .param("id", account)
        .query(UUID.class)
        .single();
    int present =
        jdbc.sql("select count(*) from integrator_client where account_id = :account")
            .param("account", account)
            .query(Integer.class)
            .single();
    if (present >= MAX_OF_ACCOUNT) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    ClientView view = new ClientView(ids.next(), wanted.name(), wanted.scopes(), now, now);
    jdbc.sql(
            """
            insert into integrator_client
              (id, account_id, name, scopes, created_at, secret_changed_at, version)
            values (:id, :account, :name, :scopes, :now, :now, 0)
            """)
        .param("id", view.id())
        .param("account", account)
        .param("name", view.name())
        .param("scopes", scopes(view).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    audit.record(account, AuditEventType.CLIENT_MADE, described(view));
    return Optional.of(new ClientWithSecret(view, register(account, view)));
  }

  private String register(UUID account, ClientView view) {
    String secret = secret();
    registered.save(
        RegisteredClient.withId(view.id().toString())
            .clientId(view.id().toString())
            .clientName(view.name())
            .clientSecret(new ClientSecrets().encode(secret))
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(scopes -> scopes.addAll(scopes(view)))
            .clientSettings(ClientOwner.settings(account).build())
            .tokenSettings(
                TokenSettings.builder().accessTokenTimeToLive(tokens.accessTokenLifetime()).build())
            .build());
    return secret;
  }

  private static Set<String> scopes(ClientView view) {
    return view.scopes().stream().map(ClientScope::scope).collect(Collectors.toSet());
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Programs of an account, the newest first. */
  List<ClientView> list(UUID account, @Nullable UUID before, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from integrator_client
                where account_id = :account
                  and (cast(:before as uuid) is null or id < cast(:before as uuid))
                order by id desc limit :limit
                """)
        .param("account", account)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> read(row).view())
        .list();
  }

  Optional<Versioned> find(UUID account, UUID id) {
    return find(account, id, "");
  }

  private Optional<Versioned> find(UUID account, UUID id, String lock) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from integrator_client where id = :id and account_id = :account"
                + lock)
        .param("id", id)
        .param("account", account)
        .query((row, number) -> read(row))
        .optional();
  }

  /** A program with another secret, and which version of it. */
  record Rotated(ClientWithSecret client, long version) {}

  /** Another secret; the one before is worth nothing from now on. Empty without such a program. */
  @Transactional
  public Optional<Rotated> rotate(UUID account, UUID id) {
    Instant now = clock.instant();
    return find(account, id, LOCK)
        .map(found -> {
          jdbc.sql(
                  """
                  update integrator_client set secret_changed_at = :now, version = version + 1
                  where id = :id
                  """)
              .param("now", now.atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update();
          ClientView before = found.view();
          ClientView changed =
              new ClientView(id, before.name(), before.scopes(), before.createdAt(), now);
          audit.record(account, AuditEventType.CLIENT_SECRET_CHANGED, described(changed));
          return new Rotated(
              new ClientWithSecret(changed, register(account, changed)), found.version() + 1);
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
    Optional<Versioned> found = find(account, id, LOCK);
    found.ifPresent(present -> {
      check.accept(present.version());
      delete(id);
      audit.record(account, AuditEventType.CLIENT_DELETED, described(present.view()));
    });
    return found.isPresent();
  }

  private static Map<String, String> described(ClientView view) {
    return Map.of("client", view.id().toString(), "name", view.name());
  }

  private void delete(UUID id) {
    jdbc.sql("delete from oauth2_authorization where registered_client_id = :id")
        .param("id", id.toString())
        .update();
    jdbc.sql("delete from oauth2_registered_client where id = :id")
        .param("id", id.toString())
        .update();
    jdbc.sql("delete from integrator_client where id = :id").param("id", id).update();
  }

  @EventListener
  void forget(AccountErased erased) {
    jdbc.sql("select id from integrator_client where account_id = :account")
        .param("account", erased.accountId())
        .query(UUID.class)
        .list()
        .forEach(this::delete);
  }

  private static Versioned read(ResultSet row) throws SQLException {
    Set<ClientScope> scopes = EnumSet.noneOf(ClientScope.class);
    Arrays.stream((String[]) row.getArray("scopes").getArray())
        .map(ClientScope::of)
        .forEach(scopes::add);
    return new Versioned(
        new ClientView(
            row.getObject("id", UUID.class),
            row.getString("name"),
            scopes,
            row.getObject("created_at", OffsetDateTime.class).toInstant(),
            row.getObject("secret_changed_at", OffsetDateTime.class).toInstant()),
        row.getLong("version"));
  }
}
