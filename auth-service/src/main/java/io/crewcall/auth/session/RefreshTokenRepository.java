package io.crewcall.auth.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Refresh tokens of the JSON endpoints' sessions. */
interface RefreshTokenRepository extends Repository<StoredRefreshToken, byte[]> {

  StoredRefreshToken save(StoredRefreshToken token);

  /** Spends a token; of several at once one gets its session, the others nothing. */
  @Query(
      nativeQuery = true,
      value =
          """
          update refresh_token set used_at = :now, successor_salt = :salt
          where token_hash = :hash and used_at is null and expires_at > :now
          returning session_id
          """)
  Optional<UUID> claim(byte[] hash, byte[] salt, Instant now);

  /** A token that was spent lately. */
  @Query(
      "from StoredRefreshToken t where t.tokenHash = :hash and t.usedAt > :since"
          + " and t.successorSalt is not null")
  Optional<StoredRefreshToken> findSpentSince(byte[] hash, Instant since);

  /** Whether a token is good for an exchange. */
  @Query(
      """
      select count(t) > 0 from StoredRefreshToken t
      where t.tokenHash = :hash and t.usedAt is null and t.expiresAt > :now
      """)
  boolean isFresh(byte[] hash, Instant now);

  @Query(
      "select t.sessionId from StoredRefreshToken t where t.tokenHash = :hash and t.usedAt is not"
          + " null")
  Optional<UUID> findSessionOfSpent(byte[] hash);

  @Query("select t.sessionId from StoredRefreshToken t where t.tokenHash = :hash")
  Optional<UUID> findSession(byte[] hash);

  @Modifying
  @Query("delete from StoredRefreshToken t where t.expiresAt < :oldest")
  void deleteOutlived(Instant oldest);
}
