package io.crewcall.auth.factor;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Recovery codes of accounts. */
interface RecoveryCodeRepository extends Repository<RecoveryCode, RecoveryCode.Key> {

  <T extends RecoveryCode> Iterable<T> saveAll(Iterable<T> codes);

  /** Spends a code: 0 when there is no such code, or it is spent. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          update recovery_code set used_at = now()
          where account_id = :account and code_hash = :hash and used_at is null
          """)
  int use(UUID account, byte[] hash);

  @Query(
      "select count(c) from RecoveryCode c where c.key.accountId = :account and c.usedAt is null")
  int countUnused(UUID account);

  @Modifying
  @Query("delete from RecoveryCode c where c.key.accountId = :account")
  void deleteByAccount(UUID account);
}
