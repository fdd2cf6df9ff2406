package io.crewcall.user.notification.mail;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The digests that are due some time, and what waits for them. */
interface DigestRepository extends Repository<Digest, UUID> {

  /** Adds to the user's digest and locks it; makes one for the given time when there is none. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          with digest as (
            insert into notification_digest (user_id, next_at) values (:userId, :nextAt)
            on conflict (user_id) do update set next_at = notification_digest.next_at
            returning user_id)
          insert into notification_digest_item (notification_id, user_id)
          select :notificationId, user_id from digest
          """)
  void add(UUID notificationId, UUID userId, Instant nextAt);

  @Modifying
  @Query("update Digest d set d.nextAt = :nextAt where d.userId = :userId")
  void moveTo(UUID userId, Instant nextAt);

  /** The digests that are due; locked ones are skipped. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
  @Query("from Digest d where d.nextAt <= :now order by d.nextAt")
  List<Digest> lockDue(Instant now, Limit limit);

  /** The unread notifications that wait for a user's digest, the newest first. */
  @Query(
      nativeQuery = true,
      value =
          """
          select i.notification_id from notification_digest_item i
            join notification n on n.id = i.notification_id and n.read_at is null
          where i.user_id = :userId order by i.notification_id desc limit :most
          """)
  List<UUID> findWaiting(UUID userId, int most);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          with items as (delete from notification_digest_item where user_id = :userId)
          delete from notification_digest where user_id = :userId
          """)
  void deleteByUserId(UUID userId);
}
