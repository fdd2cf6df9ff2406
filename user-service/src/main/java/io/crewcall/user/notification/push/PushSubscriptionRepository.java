package io.crewcall.user.notification.push;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PushSubscriptionRepository extends Repository<PushSubscription, PushSubscription.Key> {

  PushSubscription saveAndFlush(PushSubscription subscription);

  void delete(PushSubscription subscription);

  Optional<PushSubscription> findById(PushSubscription.Key key);

  /** One change at a time for a user, until the end of the transaction. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:userId as text), 79))")
  int lockUser(UUID userId);

  @Query("select count(s) from PushSubscription s where s.key.userId = :userId")
  int countByUserId(UUID userId);

  @Query(
      "from PushSubscription s where s.key.userId = :userId and s.key.id > :after order by s.key.id")
  List<PushSubscription> findPage(UUID userId, UUID after, Limit limit);

  @Query("from PushSubscription s where s.key.userId = :userId")
  Stream<PushSubscription> streamByUserId(UUID userId);

  /** A browser is known once: other subscriptions with its endpoint go. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          delete from push_subscription
          where md5(endpoint) = md5(:endpoint) and not (user_id = :userId and id = :id)
          """)
  void deleteOthers(String endpoint, UUID userId, UUID id);

  /** One at a time for a session, until the end of the transaction. */
  @Query(
      nativeQuery = true,
      value = "select 1 from pg_advisory_xact_lock(hashtextextended(:sessionId, 80))")
  int lockSession(String sessionId);

  @Query(
      nativeQuery = true,
      value = "select exists (select from ended_session where session_id = :sessionId)")
  boolean hasEnded(String sessionId);

  @Modifying
  @Query(
      nativeQuery = true,
      value = "insert into ended_session (session_id) values (:sessionId) on conflict do nothing")
  void noteEnd(String sessionId);

  /** By then no token of theirs is good. */
  @Modifying
  @Query(
      nativeQuery = true,
      value = "delete from ended_session where ended_at < now() - interval '1 day'")
  void forgetEnds();

  @Modifying
  @Query("delete from PushSubscription s where s.sessionId = :sessionId")
  void deleteBySession(String sessionId);

  @Modifying
  @Query("delete from PushSubscription s where s.key.userId = :userId")
  void deleteByUserId(UUID userId);
}
