package io.crewcall.user.privacy;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The steps of all exports and erasures. */
interface PrivacyStepRepository extends Repository<PrivacyStep, PrivacyStep.Key> {

  void saveAll(Iterable<PrivacyStep> steps);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from PrivacyStep s where s.key = :key")
  Optional<PrivacyStep> lockById(PrivacyStep.Key key);

  /** Those that are due; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      "from PrivacyStep s where s.status = PENDING and s.nextAttemptAt <= :now order by s.nextAttemptAt")
  List<PrivacyStep> lockDue(Instant now, Limit limit);

  @Query("from PrivacyStep s where s.key.requestId = :requestId order by s.phase, s.key.service")
  List<PrivacyStep> findByRequestId(UUID requestId);

  @Query("from PrivacyStep s where s.key.requestId = :requestId and s.status = PENDING")
  List<PrivacyStep> findPending(UUID requestId);

  @Query(
      "select count(s) > 0 from PrivacyStep s where s.key.requestId = :requestId and s.status = FAILED")
  boolean anyFailed(UUID requestId);

  /** Steps that were tried several times without success. */
  @Query(
      """
      select count(s) from PrivacyStep s
      where s.status = PENDING and s.attempts >= 5 and s.nextAttemptAt is not null
      """)
  long countStruggling();

  @Modifying
  @Query("delete from PrivacyStep s where s.key.requestId = :requestId")
  void deleteByRequestId(UUID requestId);
}
