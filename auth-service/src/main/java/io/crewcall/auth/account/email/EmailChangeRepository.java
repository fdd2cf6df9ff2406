package io.crewcall.auth.account.email;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Changes of e-mail addresses, one per account at most. */
interface EmailChangeRepository extends Repository<EmailChange, UUID> {

  EmailChange save(EmailChange change);

  @Query("from EmailChange c where c.accountId = :account and c.expiresAt > instant")
  Optional<EmailChange> findPending(UUID account);

  @Modifying
  @Query("delete from EmailChange c where c.accountId = :account")
  void deleteByAccount(UUID account);

  @Transactional
  @Modifying
  @Query("delete from EmailChange c where c.expiresAt < instant")
  void deleteExpired();
}
