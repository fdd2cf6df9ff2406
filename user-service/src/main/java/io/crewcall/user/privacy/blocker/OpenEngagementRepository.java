package io.crewcall.user.privacy.blocker;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored copies of engagements. */
interface OpenEngagementRepository extends Repository<OpenEngagementReplica, UUID> {

  void save(OpenEngagementReplica engagement);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from OpenEngagementReplica e where e.id = :id")
  Optional<OpenEngagementReplica> lockById(UUID id);

  /** Engagements under way with the user on either side. */
  @Query(
      """
      select e.id from OpenEngagementReplica e
      where e.open and (e.hirerId = :userId or e.workerId = :userId) order by e.id
      """)
  List<UUID> findOpen(UUID userId, Limit limit);
}
