package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/**
 * The stored notifications. While instances are replaced, a newer version may store types that this
 * one does not know: reads name the known types.
 */
interface NotificationRepository extends Repository<Notification, UUID> {
  String ROWS =
      """
      select new io.crewcall.user.notification.NotificationResponse(
        n.id, n.type, n.subject, n.dueAt, n.createdAt, n.readAt, n.actorId,
        a.handle, a.profile.displayName, a.profile.avatarUrl,
        case when n.subject.gigId is null then b.companyName else g.title end,
        b.brandId, b.companyName, b.logoUrl)
      from Notification n
        left join User a on a.id = n.actorId and (a.active = true or a.erased = true)
        left join GigReplica g on g.gigId = n.subject.gigId
        left join BrandReplica b on b.brandId = coalesce(n.subject.brandId, g.brandId)
      where n.type in :known
      """;

  @Query(ROWS + " and n.userId = :userId and n.inApp and n.id < :before order by n.id desc")
  List<NotificationResponse> findPage(
      UUID userId, UUID before, Set<NotificationType> known, Limit limit);

  @Query(
      ROWS
          + " and n.userId = :userId and n.inApp and n.readAt is null and n.id < :before"
          + " order by n.id desc")
  List<NotificationResponse> findUnreadPage(
      UUID userId, UUID before, Set<NotificationType> known, Limit limit);

  /** What is shown to a user and came after a notification, in order, without old news. */
  @Query(ROWS + " and n.userId = :userId and n.inApp and n.fresh and n.id > :last order by n.id")
  List<NotificationResponse> findAfter(
      UUID userId, UUID last, Set<NotificationType> known, Limit limit);

  @Query(ROWS + " and n.userId = :userId and n.inApp and n.id = :id")
  Optional<NotificationResponse> find(UUID userId, UUID id, Set<NotificationType> known);

  @Query(ROWS + " and n.id in :ids order by n.id")
  List<NotificationResponse> findAll(Collection<UUID> ids, Set<NotificationType> known);

  @QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "500"))
  @Query(ROWS + " and n.userId = :userId order by n.id")
  Stream<NotificationResponse> streamByUserId(UUID userId, Set<NotificationType> known);

  /** How many a user has not read, counted up to a limit. */
  @Query(
      nativeQuery = true,
      value =
          """
          select count(*) from (select 1 from notification
            where user_id = :userId and in_app and read_at is null limit :limit) counted
          """)
  int countUnread(UUID userId, int limit);

  @Modifying
  @Query(
      """
      update Notification n set n.readAt = :now
      where n.id = :id and n.userId = :userId and n.inApp and n.readAt is null
      """)
  void markRead(UUID userId, UUID id, Instant now);

  /** What was stored later has a greater id and stays unread. */
  @Modifying
  @Query(
      """
      update Notification n set n.readAt = :now
      where n.userId = :userId and n.inApp and n.readAt is null and n.id <= :last
      """)
  int markReadUpTo(UUID userId, UUID last, Instant now);

  @Modifying
  @Query("delete from Notification n where n.id = :id and n.userId = :userId")
  void delete(UUID userId, UUID id);

  @Modifying
  @Query("delete from Notification n where n.userId = :userId")
  void deleteByUserId(UUID userId);
}
