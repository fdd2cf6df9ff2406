package io.crewcall.auth.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface AccountRepository extends JpaRepository<Account, UUID> {

  @Query("select a from Account a where a.email = :email and a.emailVerifiedAt is not null")
  Optional<Account> findVerified(String email);

  /** Whoever changes an account goes one after the other. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.id = :id")
  Optional<Account> findForChange(UUID id);

  /** Leaves the version alone: nothing of the account's public state changes. */
  @Transactional
  @Modifying
  @Query("update Account a set a.passwordHash = :fresh where a.id = :id and a.passwordHash = :old")
  void replaceHash(UUID id, String old, String fresh);
}
