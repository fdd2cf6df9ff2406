package io.crewcall.influencer.connection;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.platform.PlatformApi.Tokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Claims connections to be read, as a queue. The database's clock tells when a connection is due
 * and how long a claim lasts. Every change under a claim has no effect once the claim is lost.
 */
@Repository
class ConnectionClaims {
  private final JdbcClient jdbc;
  private final TokenEncryption encryption;

  ConnectionClaims(JdbcClient jdbc, TokenEncryption encryption) {
    this.jdbc = jdbc;
    this.encryption = encryption;
  }

  /**
   * The right of one instance to read one account for now.
   *
   * @param page where the reading of posts goes on; null for the newest
   * @param failures in a row
   */
  record Claim(
      UUID id,
      UUID userId,
      Platform platform,
      @Nullable String page,
      int failures,
      @Nullable String code,
      @Nullable Tokens tokens) {}

  /** Claims the longest overdue connection that nobody has claimed. */
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
    UUID userId = row.getObject("user_id", UUID.class);
    Platform platform = Platform.valueOf(row.getString("platform"));
    String owner = TokenEncryption.owner(userId, platform);
    byte[] code = row.getBytes("sealed_code");
    byte[] access = row.getBytes("sealed_access_token");
    byte[] renewal = row.getBytes("sealed_refresh_token");
    return new Claim(
        id,
        userId,
        platform,
        row.getString("page"),
        row.getInt("failures"),
        code == null ? null : encryption.decrypt(code, owner),
        access == null
            ? null
            : new Tokens(
                encryption.decrypt(access, owner),
                renewal == null ? null : encryption.decrypt(renewal, owner),
                row.getObject("token_expires_at", OffsetDateTime.class).toInstant()));
  }

  /** Stores tokens; false when the claim is lost. */
  boolean storeTokens(Claim claim, Tokens tokens) {
    String owner = TokenEncryption.owner(claim.userId(), claim.platform());
    String renewal = tokens.renewal();
    return update(
                claim,
                """
                status = 'CONNECTED', sealed_code = null, sealed_access_token = :access,
                  sealed_refresh_token = :renewal, token_expires_at = :endAt
                """)
            .param("access", encryption.encrypt(tokens.access(), owner))
            .param("renewal", renewal == null ? null : encryption.encrypt(renewal, owner))
            .param("endAt", tokens.endAt().atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /**
   * Stores which account it is; false when the claim is lost.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another user has connected it
   */
  boolean identify(Claim claim, String accountId) {
    return update(claim, "account_id = :account").param("account", accountId).update() > 0;
  }

  /** Stores how far posts are read and extends the claim; false when it is lost. */
  boolean advance(Claim claim, @Nullable String page, Duration until) {
    return update(claim, "page = :page, claimed_until = now() + make_interval(secs => :until)")
            .param("page", page)
            .param("until", until.toSeconds())
            .update()
        > 0;
  }

  /** Ends a claim after everything was read. */
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

  /** Ends a claim; the reading goes on later. */
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

  /** Ends a claim and the consent; tokens are deleted. */
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
        .param("user", claim.userId())
        .param("platform", claim.platform().name())
        .param("claim", claim.id());
  }
}
