package io.crewcall.auth.audit;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Security events. */
interface AuditEventRepository extends Repository<AuditEvent, UUID> {

  AuditEvent save(AuditEvent event);

  /** A page of the events of an account, the newest first. */
  @Query("from AuditEvent e where e.accountId = :account and e.id < :before order by e.id desc")
  List<AuditEvent> findPage(UUID account, UUID before, Limit limit);

  @Query("from AuditEvent e where e.accountId = :account order by e.id")
  @QueryHints(@QueryHint(name = HibernateHints.HINT_FETCH_SIZE, value = "500"))
  Stream<AuditEvent> streamByAccount(UUID account);

  /** Leaves of a person's events only what happened, and when. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          update audit_event set network = null, user_agent = null, details = '{}'
          where account_id = :account
            and (network is not null or user_agent is not null or details <> '{}')
          """)
  void blank(UUID account);
}
