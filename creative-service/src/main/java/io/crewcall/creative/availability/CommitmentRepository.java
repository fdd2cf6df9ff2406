package io.crewcall.creative.availability;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads what somebody is bound to. */
interface CommitmentRepository extends Repository<Commitment, UUID> {

  /** The work somebody is bound to now, and the offers they may still take. */
  @Query(
      """
      from Commitment work where work.workerId = :workerId
        and (work.expiresAt is null or work.expiresAt > :now)
      """)
  List<Commitment> findCurrent(UUID workerId, Instant now);
}
