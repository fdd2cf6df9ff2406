package io.crewcall.gig.crew;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored offers to whole teams. */
interface RehireRepository extends Repository<Rehire, UUID> {
  Rehire save(Rehire rehire);

  Optional<Rehire> findById(UUID id);

  /** Its gig is locked before. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Rehire r where r.id = :id")
  Optional<Rehire> lockById(UUID id);

  /** Those that can come to nothing any more, or did not in time. */
  @Query(
      """
      select r.id from Rehire r where r.status = WAITING and (r.expiresAt <= :now
        or exists (select 1 from Gig g where g.id = r.gigId
          and g.status not in (OPEN, PAUSED, EXPIRED)))
      order by r.expiresAt
      """)
  List<UUID> findOverdue(Instant now, Limit limit);

  @Query("select r.gigId from Rehire r where r.id = :id")
  UUID findGigId(UUID id);
}
