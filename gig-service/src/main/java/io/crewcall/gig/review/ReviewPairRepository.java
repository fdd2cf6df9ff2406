package io.crewcall.gig.review;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface ReviewPairRepository extends Repository<ReviewPair, UUID> {
  ReviewPair save(ReviewPair pair);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from ReviewPair pair where pair.id = :engagement")
  Optional<ReviewPair> lockByEngagement(UUID engagement);

  /** Engagements whose window for reviews has ended. */
  @Query(
      """
      select pair.id from ReviewPair pair
      where pair.status <> REVEALED and pair.revealsAt <= :now order by pair.revealsAt
      """)
  List<UUID> due(Instant now, Limit limit);

  /** Locks a pair whose window has ended, unless another instance has it. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      """
      from ReviewPair pair
      where pair.id = :engagement and pair.status <> REVEALED and pair.revealsAt <= :now
      """)
  Optional<ReviewPair> lockDue(UUID engagement, Instant now);

  /** Those of these engagements that this person may review now: their own side has not written. */
  @Query(
      nativeQuery = true,
      value =
          """
          select engagement_id from review_pair pair
          where engagement_id in (:engagements) and status <> 'REVEALED'
            and reveals_at > database_time()
            and not exists (
              select 1 from review where review.engagement_id = pair.engagement_id
                and side = case when pair.worker_id = :person then 'WORKER' else 'HIRER' end)
            and not exists (
              select 1 from engagement e where e.id = pair.engagement_id and (e.own_brand
                or exists (select 1 from brand_member m
                  where m.brand_id = e.brand_id and m.user_id = e.worker_id)))
          """)
  Set<UUID> awaiting(Collection<UUID> engagements, UUID person);
}
