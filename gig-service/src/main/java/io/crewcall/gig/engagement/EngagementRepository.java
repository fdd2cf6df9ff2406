package io.crewcall.gig.engagement;

import io.crewcall.gig.gig.EngagementFacts;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Engagements. Locks go from the root of the chain downwards: {@link #lockWithAncestors}, the gig,
 * then the engagement.
 */
public interface EngagementRepository extends Repository<Engagement, UUID>, EngagementFacts {
  Engagement save(Engagement engagement);

  Optional<Engagement> findById(UUID id);

  @Query("from Engagement e where e.id in :ids")
  List<Engagement> findAll(List<UUID> ids);

  /** Keeps others from changing it; not to be read before in the same transaction. */
  default Engagement lock(UUID id) {
    return lockById(id).orElseThrow(EngagementProblems::notFound);
  }

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Engagement e where e.id = :id")
  Optional<Engagement> lockById(UUID id);

  default EngagementAccess access(UUID id) {
    return findAccess(id).orElseThrow(EngagementProblems::notFound);
  }

  @Query(
      """
      select new io.crewcall.gig.engagement.EngagementAccess(
        e.terms.gigId, e.terms.hirerId, e.terms.workerId, e.terms.brandId)
      from Engagement e where e.id = :id
      """)
  Optional<EngagementAccess> findAccess(UUID id);

  /**
   * Locks an engagement and all above it, the root first: depths and parents never change, so the
   * order found without locks is the order to lock in.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          with recursive above as (
            select id, parent_engagement_id from engagement where id = :lowest
            union all
            select e.id, e.parent_engagement_id
            from engagement e join above on e.id = above.parent_engagement_id)
          select id from engagement where id in (select id from above)
          order by depth for no key update
          """)
  List<UUID> lockWithAncestors(UUID lowest);

  /** Commits a part of its fee to crew under it; 0 when it is not under way or has not as much. */
  @Modifying
  @Query(
      """
      update Engagement e set e.committed = e.committed + :amount, e.version = e.version + 1
      where e.id = :id and e.status in (ACTIVE, DELIVERED, CHANGES_REQUESTED)
        and e.terms.currency = :currency and e.committed + :amount <= e.terms.feeAmount
      """)
  int commit(UUID id, long amount, String currency);

  @Modifying
  @Query(
      """
      update Engagement e set e.committed = e.committed - :amount, e.version = e.version + 1
      where e.id = :id
      """)
  void release(UUID id, long amount);

  @Query(
      """
      select count(e) > 0 from Engagement e
      where e.id = :id and e.status in (ACTIVE, DELIVERED, CHANGES_REQUESTED)
      """)
  boolean underWay(UUID id);

  /** Engagements of some people with a brand that had not ended by then, and are not marked. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Engagement e where e.terms.brandId = :brandId and e.terms.workerId in :workers
        and not e.ownBrand and (e.status not in (COMPLETED, CANCELLED)
          or e.completedAt > :time or e.cancellation.cancelledAt > :time)
      order by e.id
      """)
  List<Engagement> lockOfMembers(UUID brandId, List<UUID> workers, Instant time);

  /** Whether somebody works under it; exact while it is locked. */
  @Query(
      """
      select count(crew) > 0 from Engagement crew where crew.terms.parentEngagementId = :id
        and crew.status in (ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED)
      """)
  boolean crewUnderWay(UUID id);

  @Override
  @Query(
      """
      select new io.crewcall.gig.gig.EngagementFacts$Parent(
        e.id, e.terms.workerId, e.terms.hirerId, e.terms.brandId, e.terms.campaignId,
        e.terms.depth, e.terms.currency,
        case when e.status in (ACTIVE, DELIVERED, CHANGES_REQUESTED) then true else false end)
      from Engagement e where e.id = :engagementId
      """)
  Optional<Parent> parent(UUID engagementId);

  @Override
  default void hold(UUID engagementId) {
    holdId(engagementId);
  }

  @Query(nativeQuery = true, value = "select id from engagement where id = :id for share")
  Optional<UUID> holdId(UUID id);

  @Override
  @Query(
      """
      select new io.crewcall.gig.gig.EngagementFacts$Tally(
        count(case when e.status in
          (ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED) then 1 end),
        count(case when e.status in (COMPLETED, RESOLVED) then 1 end))
      from Engagement e where e.terms.gigId = :gigId
      """)
  Tally tally(UUID gigId);

  /** What was agreed with those whose work on a gig was completed. */
  @Query(
      "select e.terms from Engagement e where e.terms.gigId = :gigId and e.status = COMPLETED order"
          + " by e.id")
  List<EngagementTerms> completedOf(UUID gigId, Limit limit);

  /** Deliveries that nobody has answered since then, and that may complete the work. */
  @Query(
      """
      select e.id from Engagement e where e.status = DELIVERED and e.deliveredAt <= :since
        and not e.surroundings.workerInTeam
      order by e.deliveredAt
      """)
  List<UUID> deliveredBefore(Instant since, Limit limit);

  /** Wishes to cancel that nobody has answered since then; they wait while crew is at work. */
  @Query(
      """
      select e.id from Engagement e
      where e.status = CANCEL_REQUESTED and e.cancellation.requestedAt <= :since
        and not e.surroundings.crewUnderWay
      order by e.cancellation.requestedAt
      """)
  List<UUID> cancelRequestedBefore(Instant since, Limit limit);

  /** False when another instance settles this engagement right now. */
  @Query(
      nativeQuery = true,
      value = "select pg_try_advisory_xact_lock(hashtextextended(cast(:id as text), 4711))")
  boolean claim(UUID id);
}
