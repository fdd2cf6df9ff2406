package io.crewcall.auth.verification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes, by the database's clock. */
@Transactional
interface OneTimeCodeRepository extends Repository<OneTimeCode, OneTimeCode.Key> {

  /** Stores a new code in the place of the one before. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into one_time_code
            (purpose, account_id, code_hash, issued_at, expires_at, attempts, used_at)
          values (:purpose, :account, :hash, now(),
            now() + make_interval(secs => :lifetime), 0, null)
          on conflict (purpose, account_id) do update set code_hash = excluded.code_hash,
            issued_at = excluded.issued_at, expires_at = excluded.expires_at,
            attempts = 0, used_at = null
          """)
  void issue(String purpose, UUID account, byte[] hash, long lifetime);

  /**
   * Counts an attempt, and spends the code when it is the right one. One statement that waits for
   * others on the row and looks again, so that no two are right.
   *
   * @return whether it was right; empty when there is no code to compare with
   */
  @Query(
      nativeQuery = true,
      value =
          """
          update one_time_code set attempts = attempts + 1,
            used_at = case when code_hash = :hash then now() end
          where purpose = :purpose and account_id = :account and used_at is null
            and expires_at > now() and attempts < :most
          returning used_at is not null
          """)
  Optional<Boolean> redeem(String purpose, UUID account, byte[] hash, int most);

  @Query(
      """
      select c.key.accountId from OneTimeCode c
      where c.codeHash = :hash and c.key.purpose = :purpose and c.usedAt is null
        and c.expiresAt > instant
      """)
  Optional<UUID> findOwner(Purpose purpose, byte[] hash);

  @Modifying
  @Query("delete from OneTimeCode c where c.key.purpose = :purpose and c.key.accountId = :account")
  void delete(Purpose purpose, UUID account);

  @Modifying
  @Query("delete from OneTimeCode c where c.key.accountId = :account")
  void deleteByAccount(UUID account);

  @Modifying
  @Query(
      nativeQuery = true,
      value = "delete from one_time_code where expires_at < now() - interval '1 day'")
  void deleteExpired();
}
