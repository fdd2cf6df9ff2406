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

/** The stored invitations by e-mail. Who locks one has locked its brand before. */
interface EmailInvitationRepository extends Repository<EmailInvitation, UUID> {
  EmailInvitation save(EmailInvitation invitation);

  Optional<EmailInvitation> findById(UUID id);

  @Query("select i.brandId from EmailInvitation i where i.id = :id")
  Optional<UUID> findBrandId(UUID id);

  @Query("from EmailInvitation i where i.codeHash = :codeHash and i.status = SENT")
  Optional<EmailInvitation> findWaiting(byte[] codeHash);

  @Query("select i.id from EmailInvitation i where i.id = :id and i.claimedBy = :userId")
  Optional<UUID> findClaimed(UUID id, UUID userId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from EmailInvitation i where i.id = :id")
  Optional<EmailInvitation> lockById(UUID id);

  @Query(
      """
      select count(i) > 0 from EmailInvitation i
       where i.brandId = :brandId and i.addressHash = :addressHash and i.status = SENT
      """)
  boolean waits(UUID brandId, byte[] addressHash);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from EmailInvitation i where i.brandId = :brandId and i.status = SENT and i.expiresAt <= :now
       order by i.id
      """)
  List<EmailInvitation> lockOverdue(UUID brandId, Instant now);

  /** Those of all brands that no other instance is at. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(
      @QueryHint(
          name = "jakarta.persistence.lock.timeout",
          value = InvitationRepository.SKIP_LOCKED))
  @Query("from EmailInvitation i where i.status = SENT and i.expiresAt <= :now order by i.id")
  List<EmailInvitation> lockOverdue(Instant now, Limit limit);

  @Modifying
  @Query("delete from EmailInvitation i where i.status <> SENT and i.expiresAt < :before")
  int deleteEnded(Instant before);

  @Query("from EmailInvitation i where i.invitedBy = :userId order by i.id")
  List<EmailInvitation> findSentBy(UUID userId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      from EmailInvitation i where i.claimedBy = :userId or i.invitedBy = :userId order by i.id
      """)
  List<EmailInvitation> lockConcerning(UUID userId);

  @Query("from EmailInvitation i where i.brandId = :brandId and i.id < :before order by i.id desc")
  List<EmailInvitation> findPageOfBrand(UUID brandId, UUID before, Limit limit);
}
