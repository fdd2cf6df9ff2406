package io.crewcall.auth.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Sessions. What ends or uses one is one statement that tells whose it is, so that of several at
 * once one gets through.
 */
interface AccountSessionRepository extends Repository<Session, UUID> {

  /** At once: what is granted for a session is written by JDBC and refers to it. */
  Session saveAndFlush(Session session);

  /** Notes the use of a session that goes on; tells whose it is. */
  @Query(
      nativeQuery = true,
      value =
          """
          update session set last_used_at = :now
          where id = :id and ended_at is null and ends_at > :now
          returning account_id
          """)
  Optional<UUID> touch(UUID id, Instant now);

  /** Notes that the person of a session has shown once more who they are. */
  @Modifying
  @Query("update Session s set s.provenAt = :now where s.id = :id and s.endedAt is null")
  void prove(UUID id, Instant now);

  @Query("select s.provenAt from Session s where s.id = :id")
  Optional<Instant> findProvenAt(UUID id);

  /** Ends a session that goes on; tells whose it was. */
  @Query(
      nativeQuery = true,
      value =
          """
          update session set ended_at = :now, end_reason = :reason
          where id = :id and ended_at is null
          returning account_id
          """)
  Optional<UUID> end(UUID id, String reason, Instant now);

  /** Ends all sessions of an account but one; tells which. */
  @Query(
      nativeQuery = true,
      value =
          """
          update session set ended_at = :now, end_reason = :reason
          where account_id = :account and ended_at is null
            and id is distinct from cast(:except as uuid)
          returning id
          """)
  List<UUID> endAll(UUID account, @Nullable UUID except, String reason, Instant now);

  /** The clients of the provider that hold tokens of sessions of an account. */
  @Query(
      """
      select distinct s.clientId from Session s
      where s.accountId = :account and s.endedAt is null and s.clientId is not null
      """)
  List<String> findClients(UUID account);

  /** As {@link #endAll}, the sessions of these applications apart from all others. */
  @Query(
      nativeQuery = true,
      value =
          """
          update session set ended_at = :now, end_reason = :reason
          where account_id = :account and ended_at is null
            and id is distinct from cast(:except as uuid)
            and case when client_id in (:applications) then :others else :own end
          returning id
          """)
  List<UUID> endOf(
      UUID account,
      @Nullable UUID except,
      String reason,
      Instant now,
      boolean own,
      boolean others,
      List<String> applications);

  @Query(
      """
      select count(s) > 0 from Session s
      where s.id = :id and s.accountId = :account and s.endedAt is null
      """)
  boolean isUnended(UUID id, UUID account);

  /** Whether a session of the JSON endpoints goes on. */
  @Query(
      """
      select count(s) > 0 from Session s
      where s.id = :id and s.clientId is null and s.endedAt is null and s.endsAt > instant
      """)
  boolean isLive(UUID id);

  /** Whether a session of this account goes on, and the account is open. */
  @Query(
      """
      select count(s) > 0 from Session s join Account a on a.id = s.accountId
      where s.id = :id and s.accountId = :account and s.endedAt is null and s.endsAt > instant
        and a.active
      """)
  boolean isLiveOf(UUID id, UUID account);

  /** A page of the sessions of an account that go on, the newest first. */
  @Query(
      """
      from Session s
      where s.accountId = :account and s.endedAt is null and s.endsAt > instant and s.id < :before
      order by s.id desc
      """)
  List<Session> findLive(UUID account, UUID before, Limit limit);

  @Query("from Session s where s.accountId = :account order by s.id")
  Stream<Session> streamByAccount(UUID account);

  @Modifying
  @Query("delete from Session s where s.accountId = :account")
  void deleteByAccount(UUID account);

  /** Drops sessions long over whose refresh tokens are gone. */
  @Modifying
  @Query(
      """
      delete from Session s where (s.endedAt < :oldest or s.lastUsedAt < :oldest)
        and not exists (select 1 from StoredRefreshToken t where t.sessionId = s.id)
      """)
  void deleteOutlived(Instant oldest);
}
