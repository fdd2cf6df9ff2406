package io.crewcall.gig.invitation;

import io.crewcall.contracts.gig.InvitationState.Status;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * Stored invitations. One is locked after what pays for its gig and the gig, and is not read as an
 * entity before.
 */
interface InvitationRepository extends Repository<Invitation, UUID> {
  Invitation save(Invitation invitation);

  List<Invitation> saveAll(Iterable<Invitation> invitations);

  Optional<Invitation> findById(UUID id);

  @Query("from Invitation i where i.id in :ids")
  List<Invitation> findAll(List<UUID> ids);

  @Query(
      """
      select new io.crewcall.gig.invitation.InvitationParties(
        i.gigId, i.userId, g.creatorId, g.brandId, i.expiresAt, i.rehireId)
      from Invitation i join Gig g on g.id = i.gigId where i.id = :id
      """)
  Optional<InvitationParties> findParties(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Invitation i where i.id = :id")
  Optional<Invitation> lockById(UUID id);

  boolean existsByGigRoleIdAndUserIdAndStatus(UUID gigRoleId, UUID userId, Status status);

  /** The one that waits for this person's answer, or for the others of a team. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Invitation i where i.gigRoleId = :gigRoleId and i.userId = :userId
        and (i.status = SENT or i.status = ACCEPTED
          and exists (select 1 from Rehire r where r.id = i.rehireId and r.status = WAITING))
      """)
  Optional<Invitation> lockWaiting(UUID gigRoleId, UUID userId);

  /** The offers to a whole team. */
  List<Invitation> findByRehireIdOrderById(UUID rehireId);

  /** The offers to a whole team. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Invitation i where i.rehireId = :rehireId order by i.id")
  List<Invitation> lockTeam(UUID rehireId);

  /** Locks those that nobody will answer any more and no other instance is at. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query(
      """
      from Invitation i where i.status = SENT and i.rehireId is null and i.overdue = true
      order by i.id
      """)
  List<Invitation> lockOverdue(Limit limit);

  @Query(
      """
      select i.id from Invitation i where i.status = SENT and i.userId = :userId
      order by i.gigId, i.id
      """)
  List<UUID> findWaitingTo(UUID userId);

  /** Offers to a team end with the gig. */
  @Query(
      """
      select i.id from Invitation i where i.status = SENT and i.fromUserId = :userId
        and (i.rehireId is null or i.userId = :userId)
      order by i.gigId, i.id
      """)
  List<UUID> findWaitingFrom(UUID userId);

  @Modifying
  @Query("update Invitation i set i.message = null where i.fromUserId = :userId")
  void eraseMessages(UUID userId);
}
