package io.crewcall.brand.invitation;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The stored invitations. Who locks one has locked its brand before. */
interface InvitationRepository extends Repository<Invitation, UUID> {
  /** Lets {@code select ... for update} pass over rows that another transaction has locked. */
  String SKIP_LOCKED = "-2";

  Invitation save(Invitation invitation);

  Optional<Invitation> findById(UUID id);

  @Query("select i.brandId from Invitation i where i.id = :id")
  Optional<UUID> findBrandId(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Invitation i where i.id = :id")
  Optional<Invitation> lockById(UUID id);

  @Query("select i.emailInvitationId from Invitation i where i.id = :id")
  Optional<UUID> findEmailInvitationId(UUID id);

  /** The question that waits because of one by e-mail. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Invitation i where i.emailInvitationId = :emailInvitationId and i.status = SENT")
  Optional<Invitation> lockWaitingOf(UUID emailInvitationId);

  /** Whether one to this person by name, or a hand-over if this is one, waits for an answer. */
  @Query(
      """
      select count(i) > 0 from Invitation i
       where i.brandId = :brandId and i.status = SENT
         and i.emailInvitationId is null
         and (i.userId = :userId or (i.handOver = true and :handOver = true))
      """)
  boolean waits(UUID brandId, UUID userId, boolean handOver);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Invitation i where i.brandId = :brandId and i.status = SENT and i.expiresAt <= :now
       order by i.id
      """)
  List<Invitation> lockOverdue(UUID brandId, Instant now);

  /** Those of all brands that no other instance is at. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
  @Query("from Invitation i where i.status = SENT and i.expiresAt <= :now order by i.id")
  List<Invitation> lockOverdue(Instant now, Limit limit);

  @Query("from Invitation i where i.userId = :userId or i.invitedBy = :userId order by i.id")
  List<Invitation> findConcerning(UUID userId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from Invitation i where (i.userId = :userId or i.invitedBy = :userId) and i.status = SENT
       order by i.id
      """)
  List<Invitation> lockWaiting(UUID userId);

  /** What was written in those to and from a person. */
  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query(
      """
      update Invitation i set i.message = null
       where (i.userId = :userId or i.invitedBy = :userId) and i.message is not null
      """)
  void forgetMessages(UUID userId);

  /** Without those that came of one by e-mail: whose address it is the team may not see. */
  @Query(
      """
      from Invitation i where i.brandId = :brandId and i.emailInvitationId is null
        and i.id < :before order by i.id desc
      """)
  List<Invitation> findPageOfBrand(UUID brandId, UUID before, Limit limit);

  @Query("from Invitation i where i.userId = :userId and i.id < :before order by i.id desc")
  List<Invitation> findPageOfUser(UUID userId, UUID before, Limit limit);
}
