package io.crewcall.auth.factor;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Second factors, one per account at most. */
interface SecondFactorRepository extends Repository<SecondFactor, UUID> {

  Optional<SecondFactor> findById(UUID account);

  /** Whoever confirms the factor waits for others who do. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from SecondFactor f where f.accountId = :account")
  Optional<SecondFactor> lockByAccount(UUID account);

  /** Stores a secret unless one is in force: 0 when one is. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into second_factor as f
            (account_id, sealed_secret, enrolled_at, confirmed_at, last_step)
          values (:account, :secret, now(), null, 0)
          on conflict (account_id) do update set sealed_secret = excluded.sealed_secret,
            enrolled_at = excluded.enrolled_at
          where f.confirmed_at is null
          """)
  int enrol(UUID account, byte[] secret);

  /** Spends the code of a step: 0 when it or a later one was used. */
  @Modifying
  @Query(
      """
      update SecondFactor f set f.lastStep = :step
      where f.accountId = :account and f.lastStep < :step
      """)
  int useStep(UUID account, long step);

  @Modifying
  @Query("delete from SecondFactor f where f.accountId = :account")
  int deleteByAccount(UUID account);
}
