package io.crewcall.user.replica;

import io.crewcall.platform.replicas.ReplicaRepository;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

public interface EngagementReplicaRepository extends ReplicaRepository<EngagementReplica, UUID> {

  @Query("select e.gigId from EngagementReplica e where e.engagementId = :id")
  Optional<UUID> findGigId(UUID id);

  /** Engagements whose due date is near and was not told of; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      """
      from EngagementReplica e
      where e.awaitingWork and e.warnedFor is distinct from e.dueAt
        and e.dueAt > :now and e.dueAt <= :until
      order by e.dueAt
      """)
  List<EngagementReplica> lockUnwarned(Instant now, Instant until, Limit limit);

  /** Engagements under way with the user on either side. */
  @Query(
      """
      select e.engagementId from EngagementReplica e
      where e.open and (e.hirerId = :userId or e.workerId = :userId) order by e.engagementId
      """)
  List<UUID> findOpen(UUID userId, Limit limit);
}
