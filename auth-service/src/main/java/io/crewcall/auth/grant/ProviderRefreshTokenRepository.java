package io.crewcall.auth.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Refresh tokens of the provider's clients. */
interface ProviderRefreshTokenRepository extends Repository<ProviderRefreshToken, String> {

  ProviderRefreshToken save(ProviderRefreshToken token);

  /**
   * Spends a token: of several at once one gets its session, and the others wait until that one's
   * transaction has ended and find it spent.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          update oauth2_refresh_token set used_at = :now, successor_salt = :salt
          where token_hash = :hash and used_at is null and expires_at > :now
          returning session_id
          """)
  Optional<UUID> claim(String hash, byte[] salt, Instant now);

  /** A token that was spent lately. */
  @Query(
      "from ProviderRefreshToken t where t.tokenHash = :hash and t.usedAt > :since"
          + " and t.successorSalt is not null")
  Optional<ProviderRefreshToken> findSpentSince(String hash, Instant since);

  /** The session of a token that is good for an exchange; others who want to spend it wait. */
  @Query(
      nativeQuery = true,
      value =
          """
          select session_id from oauth2_refresh_token
          where token_hash = :hash and used_at is null and expires_at > :now
          for update
          """)
  Optional<UUID> lockFresh(String hash, Instant now);

  @Query(
      """
      select t.sessionId from ProviderRefreshToken t
      where t.tokenHash = :hash and t.usedAt is not null
      """)
  Optional<UUID> findSessionOfSpent(String hash);

  @Query(
      nativeQuery = true,
      value =
          """
          select t.session_id as session, s.client_id as client from oauth2_refresh_token t
          join session s on s.id = t.session_id where t.token_hash = :hash
          """)
  Optional<Holder> findHolder(String hash);

  /** A session and the client that holds its tokens. */
  interface Holder {
    UUID getSession();

    String getClient();
  }
}
