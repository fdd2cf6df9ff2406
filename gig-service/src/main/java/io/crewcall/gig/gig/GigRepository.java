package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState.Status;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * Stored gigs. A gig is locked after what pays for it and before its applications, invitations and
 * engagements, and is not read as an entity before: Hibernate would answer what it read first.
 */
public interface GigRepository extends Repository<Gig, UUID> {
  Gig save(Gig gig);

  List<Gig> saveAll(Iterable<Gig> gigs);

  /** With its roles. */
  @Query("from Gig g left join fetch g.roles where g.id = :id")
  Optional<Gig> findById(UUID id);

  /** With their roles. */
  @Query("from Gig g left join fetch g.roles where g.id in :ids order by g.id desc")
  List<Gig> findWithRoles(List<UUID> ids);

  @Query(
      """
      select new io.crewcall.gig.gig.GigParties(g.id, g.creatorId, g.brandId, g.campaignId,
        g.parentEngagementId, g.status, g.publishedAt)
      from Gig g where g.id = :id
      """)
  Optional<GigParties> findParties(UUID id);

  default GigParties parties(UUID id) {
    return findParties(id).orElseThrow(GigProblems::notFound);
  }

  /** Reads it and keeps others from changing it until the transaction ends. */
  default Gig lock(UUID id) {
    return lockById(id).orElseThrow(GigProblems::notFound);
  }

  /** Reads it and keeps it as it is until the transaction ends; others may do the same. */
  default Gig hold(UUID id) {
    return holdById(id).orElseThrow(GigProblems::notFound);
  }

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Gig g where g.id = :id")
  Optional<Gig> lockById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_READ)
  @Query("from Gig g where g.id = :id")
  Optional<Gig> holdById(UUID id);

  /** Locks those whose deadline has passed and no other instance is at. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      "from Gig g where g.status = OPEN and g.content.deadline <= :now order by g.content.deadline")
  List<Gig> lockOverdue(Instant now, Limit limit);

  /** Locks those of a campaign itself that are in one of these states, some at a time. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Gig g where g.campaignId = :campaignId and g.parentEngagementId is null
        and g.status in :statuses and (:following = false or g.payer.pausesGig = true)
      order by g.id
      """)
  List<Gig> lockOfCampaign(
      UUID campaignId, Collection<Status> statuses, boolean following, Limit limit);

  /** Locks the sub-gigs of an engagement that still hire. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Gig g where g.parentEngagementId = :engagementId
        and g.status in (OPEN, PAUSED, EXPIRED)
      order by g.id
      """)
  List<Gig> lockHiringUnder(UUID engagementId);

  @Query(
      """
      select g.id from Gig g where g.creatorId = :userId and g.brandId is null
        and g.content.title <> :erasedTitle
      order by g.id
      """)
  List<UUID> findOwnNotErased(UUID userId, String erasedTitle);
}
