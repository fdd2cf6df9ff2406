package io.crewcall.auth.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Challenges, by the database's clock. Each statement is a transaction of its own. */
@Transactional
interface ChallengeRepository extends Repository<Challenge, byte[]> {

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into sign_in_challenge (challenge_hash, account_id, expires_at, attempts)
          values (:hash, :account, now() + make_interval(secs => :lifetime), 0)
          """)
  void add(byte[] hash, UUID account, long lifetime);

  /** Takes one attempt, if there is one left; tells whose sign-in it is. */
  @Query(
      nativeQuery = true,
      value =
          """
          update sign_in_challenge set attempts = attempts + 1
          where challenge_hash = :hash and used_at is null and expires_at > now()
            and attempts < :most
          returning account_id
          """)
  Optional<UUID> attempt(byte[] hash, int most);

  /** Spends a challenge: 0 when it is spent. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          update sign_in_challenge set used_at = now()
          where challenge_hash = :hash and used_at is null
          """)
  int spend(byte[] hash);

  @Modifying
  @Query("delete from Challenge c where c.accountId = :account")
  void deleteByAccount(UUID account);

  @Modifying
  @Query("delete from Challenge c where c.expiresAt < instant")
  void deleteExpired();
}
