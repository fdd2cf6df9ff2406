package io.crewcall.influencer.sync;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformApi.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where connections are kept. When one is due, and whose turn it is, is told by the database's
 * clock. Whoever reads an account holds a claim on it for a while; all that is written under a
 * claim is lost when the claim is.
 */
@Repository
class Connections {
  private static final String STATE_LIFETIME = "interval '15 minutes'";

  private final JdbcClient jdbc;
  private final Seal seal;

  Connections(JdbcClient jdbc, Seal seal) {
    this.jdbc = jdbc;
    this.seal = seal;
  }

  /** The right of one instance to read one account for now. */
  record Claim(UUID id, Connection connection, @Nullable String code, @Nullable Tokens tokens) {}

  /** Remembers who left for a platform; states that nobody came back with are forgotten. */
  Instant remember(String state, UUID userId, Platform platform) {
    jdbc.sql("delete from connection_request where expires_at < now()").update();
    return jdbc.sql(
            """
            insert into connection_request (state_hash, user_id, platform, expires_at)
            values (:hash, :user, :platform, now() + %s) returning expires_at
            """
                .formatted(STATE_LIFETIME))
        .param("hash", hash(state))
        .param("user", userId)
        .param("platform", platform.name())
        .query((row, number) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
        .single();
  }

  /** Whom a state was given to, once. */
  Optional<Platform> takeState(String state, UUID userId) {
    return jdbc.sql(
            """
            delete from connection_request
            where state_hash = :hash and user_id = :user and expires_at > now()
            returning platform
            """)
        .param("hash", hash(state))
        .param("user", userId)
        .query((row, number) -> Platform.valueOf(row.getString("platform")))
        .optional();
  }

  /** Begins a connection, or begins it anew; due at once. The profile is locked already. */
  void begin(UUID userId, Platform platform, String code, Instant now) {
    jdbc.sql(
            """
            insert into platform_connection as known (user_id, platform, status, sealed_code,
              next_sync_at, failures, version, created_at)
            values (:user, :platform, 'CONNECTING', :code, now(), 0, 1, :now)
            on conflict (user_id, platform) do update set status = 'CONNECTING',
              sealed_code = excluded.sealed_code, sealed_access_token = null,
              sealed_refresh_token = null, token_expires_at = null, page = null,
              next_sync_at = now(), claim = null, claimed_until = null, failures = 0,
              problem = null, version = known.version + 1
            """)
        .param("user", userId)
        .param("platform", platform.name())
        .param("code", seal.seal(code, owner(userId, platform)))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Asks for the account to be read soon; false when it was so a moment ago, or is refused. */
  boolean hasten(UUID userId, Platform platform, Duration pause) {
    return jdbc.sql(
                """
                update platform_connection set next_sync_at = now(), version = version + 1
                where user_id = :user and platform = :platform and status <> 'REFUSED'
                  and claim is null and problem is null
                  and (synced_at is null or synced_at < now() - make_interval(secs => :pause))
                """)
            .param("user", userId)
            .param("platform", platform.name())
            .param("pause", pause.toSeconds())
            .update()
        > 0;
  }

  boolean delete(UUID userId, Platform platform) {
    return jdbc.sql(
                "delete from platform_connection where user_id = :user and platform = :platform")
            .param("user", userId)
            .param("platform", platform.name())
            .update()
        > 0;
  }

  Optional<Connection> find(UUID userId, Platform platform) {
    return of(userId).stream().filter(one -> one.platform() == platform).findFirst();
  }

  /** All of somebody's, of which there are few. */
  List<Connection> of(UUID userId) {
    return jdbc.sql("select * from platform_connection where user_id = :user order by platform")
        .param("user", userId)
        .query((row, number) -> read(row))
        .list();
  }

  /** Takes the longest overdue account that nobody reads now. */
  Optional<Claim> claim(UUID id, Collection<Platform> platforms, Duration until) {
    return jdbc.sql(
            """
            update platform_connection set claim = :claim,
              claimed_until = now() + make_interval(secs => :until)
            where (user_id, platform) in (
              select user_id, platform from platform_connection
              where status <> 'REFUSED' and next_sync_at <= now()
                and (claimed_until is null or claimed_until < now())
                and platform = any(:platforms)
              order by next_sync_at limit 1 for update skip locked)
            returning *
            """)
        .param("claim", id)
        .param("until", until.toSeconds())
        .param("platforms", platforms.stream().map(Platform::name).toArray(String[]::new))
        .query((row, number) -> claimed(id, row))
        .optional();
  }

  private Claim claimed(UUID id, ResultSet row) throws SQLException {
    Connection connection = read(row);
    String owner = owner(connection.userId(), connection.platform());
    byte[] code = row.getBytes("sealed_code");
    byte[] access = row.getBytes("sealed_access_token");
    byte[] renewal = row.getBytes("sealed_refresh_token");
    return new Claim(
        id,
        connection,
        code == null ? null : seal.open(code, owner),
        access == null
            ? null
            : new Tokens(
                seal.open(access, owner),
                renewal == null ? null : seal.open(renewal, owner),
                row.getObject("token_expires_at", OffsetDateTime.class).toInstant()));
  }

  /** Keeps tokens; false when the claim is lost. */
  boolean keep(Claim claim, Tokens tokens) {
    String owner = owner(claim.connection().userId(), claim.connection().platform());
    String renewal = tokens.renewal();
    return update(
                claim,
                """
                status = 'CONNECTED', sealed_code = null, sealed_access_token = :access,
                  sealed_refresh_token = :renewal, token_expires_at = :endAt
                """)
            .param("access", seal.seal(tokens.access(), owner))
            .param("renewal", renewal == null ? null : seal.seal(renewal, owner))
            .param("endAt", tokens.endAt().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /**
   * Notes which account it is; false when the claim is lost.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it speaks for somebody else already
   */
  boolean identify(Claim claim, String accountId) {
    return update(claim, "account_id = :account").param("account", accountId).update() > 0;
  }

  /** Notes how far posts are read, and holds the claim on; false when it is lost. */
  boolean advance(Claim claim, @Nullable String page, Duration until) {
    return update(claim, "page = :page, claimed_until = now() + make_interval(secs => :until)")
            .param("page", page)
            .param("until", until.toSeconds())
            .update()
        > 0;
  }

  /** All is read. */
  void finish(Claim claim, Duration next) {
    update(
            claim,
            """
            page = null, failures = 0, problem = null, synced_at = now(), claim = null,
              claimed_until = null, next_sync_at = now() + make_interval(secs => :next)
            """)
        .param("next", next.toSeconds())
        .update();
  }

  /** To be gone on with later. */
  void postpone(Claim claim, Duration next, int failures, String problem) {
    update(
            claim,
            """
            failures = :failures, problem = :problem, claim = null, claimed_until = null,
              next_sync_at = now() + make_interval(secs => :next)
            """)
        .param("failures", failures)
        .param("problem", problem)
        .param("next", next.toSeconds())
        .update();
  }

  /** Not good any more. */
  void refuse(Claim claim, String problem) {
    update(
            claim,
            """
            status = 'REFUSED', sealed_code = null, sealed_access_token = null,
              sealed_refresh_token = null, problem = :problem, account_id = null, claim = null,
              claimed_until = null
            """)
        .param("problem", problem)
        .update();
  }

  private JdbcClient.StatementSpec update(Claim claim, String changes) {
    return jdbc.sql(
            "update platform_connection set "
                + changes
                + " where user_id = :user and platform = :platform and claim = :claim")
        .param("user", claim.connection().userId())
        .param("platform", claim.connection().platform().name())
        .param("claim", claim.id());
  }

  private static String owner(UUID userId, Platform platform) {
    return userId + "/" + platform;
  }

  private static byte[] hash(String state) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  private static Connection read(ResultSet row) throws SQLException {
    OffsetDateTime syncedAt = row.getObject("synced_at", OffsetDateTime.class);
    return new Connection(
        row.getObject("user_id", UUID.class),
        Platform.valueOf(row.getString("platform")),
        Connection.Status.valueOf(row.getString("status")),
        row.getString("account_id"),
        row.getString("page"),
        row.getInt("failures"),
        row.getString("problem"),
        row.getObject("next_sync_at", OffsetDateTime.class).toInstant(),
        syncedAt == null ? null : syncedAt.toInstant(),
        row.getLong("version"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
