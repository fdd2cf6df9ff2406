package io.crewcall.user.notification;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored inboxes. */
interface NotificationInboxRepository extends Repository<NotificationInbox, UUID> {

  Optional<NotificationInbox> findById(UUID userId);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from NotificationInbox i where i.userId = :userId")
  Optional<NotificationInbox> lockById(UUID userId);

  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into notification_inbox (user_id, last_id)
          values (:userId, '00000000-0000-0000-0000-000000000000')
          on conflict (user_id) do nothing
          """)
  void insertIfAbsent(UUID userId);

  @Modifying
  @Query("delete from NotificationInbox i where i.userId = :userId")
  void deleteByUserId(UUID userId);
}
