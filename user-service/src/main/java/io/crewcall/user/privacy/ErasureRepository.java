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

interface ErasureRepository extends Repository<Erasure, UUID> {

  /**
   * Stores an erasure that waits. The index lets one be active for a user.
   *
   * @return 0 when there is one
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into erasure (id, user_id, status, requested_at, due_at, version)
          values (:id, :userId, 'WAITING', :now, :dueAt, 1)
          on conflict (user_id) where status in ('WAITING', 'RUNNING') do nothing
          """)
  int insertUnlessActive(UUID id, UUID userId, Instant now, Instant dueAt);

  Optional<Erasure> findFirstByUserIdOrderByIdDesc(UUID userId);

  @Query("from Erasure e where e.id < :before order by e.id desc")
  List<Erasure> findPage(UUID before, Limit limit);

  /** Those of a status before one of them, the newest first. */
  @Query("from Erasure e where e.status = :status and e.id < :before order by e.id desc")
  List<Erasure> findPage(Erasure.Status status, UUID before, Limit limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Erasure e where e.userId = :userId order by e.id desc")
  List<Erasure> lockByUserId(UUID userId, Limit limit);

  /** Locks an erasure and counts its version, because one of its steps changes. */
  @Modifying
  @Query("update versioned Erasure e set e.status = e.status where e.id = :id")
  void lockForStep(UUID id);

  Optional<Erasure> findById(UUID id);

  /** Erasures that may begin; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query("from Erasure e where e.status = WAITING and e.dueAt <= :now order by e.dueAt")
  List<Erasure> lockDue(Instant now, Limit limit);
}
