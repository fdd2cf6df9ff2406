package io.crewcall.gig.saved;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface SavedGigRepository extends Repository<SavedGig, SavedGig.Key> {

  /** Once, also when it is asked for twice at once. */
  @Modifying
  @Transactional
  @Query(
      nativeQuery = true,
      value =
          """
          insert into saved_gig (user_id, gig_id, saved_at)
          values (:userId, :gigId, database_time()) on conflict do nothing
          """)
  void add(UUID userId, UUID gigId);

  @Modifying
  @Transactional
  @Query("delete from SavedGig s where s.key.userId = :userId and s.key.gigId = :gigId")
  void remove(UUID userId, UUID gigId);

  /** The latest first, behind one of them. */
  @Query(
      """
      from SavedGig s where s.key.userId = :userId
        and (s.savedAt, s.key.gigId) < (:savedAt, :gigId)
      order by s.savedAt desc, s.key.gigId desc
      """)
  List<SavedGig> before(UUID userId, Instant savedAt, UUID gigId, Limit limit);

  @Modifying
  @Query("delete from SavedGig s where s.key.userId = :userId")
  void removeAll(UUID userId);
}
