package io.crewcall.user.notification.preference;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PreferencesRepository extends Repository<NotificationPreferences, UUID> {

  NotificationPreferences saveAndFlush(NotificationPreferences preferences);

  Optional<NotificationPreferences> findById(UUID userId);

  /** Two first changes at once meet at this row. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into notification_preference (user_id, digest_hour, types, version)
          values (:userId, :hour, '{}', 0) on conflict (user_id) do nothing
          """)
  void insertIfAbsent(UUID userId, int hour);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from NotificationPreferences p where p.userId = :userId")
  NotificationPreferences lockById(UUID userId);

  @Modifying
  @Query("delete from NotificationPreferences p where p.userId = :userId")
  void deleteByUserId(UUID userId);
}
