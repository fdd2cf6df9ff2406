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

public interface GigReplicaRepository extends ReplicaRepository<GigReplica, UUID> {

  /** The brand for which the gig was posted, if it was. */
  @Query("select g.brandId from GigReplica g where g.gigId = :id and g.brandId is not null")
  Optional<UUID> findBrandId(UUID id);

  /** Open gigs whose deadline is near and was not told of; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      """
      from GigReplica g
      where g.open and g.warnedFor is distinct from g.deadline
        and g.deadline > :now and g.deadline <= :until
      order by g.deadline
      """)
  List<GigReplica> lockUnwarned(Instant now, Instant until, Limit limit);
}
