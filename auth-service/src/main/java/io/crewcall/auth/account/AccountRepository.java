package io.crewcall.auth.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, UUID> {

  @Query("select a from Account a left join fetch a.roles where a.email = :email")
  Optional<Account> findByEmail(String email);

  boolean existsByEmail(String email);

  /** Leaves the version alone: nothing of the account's public state changes. */
  @Modifying
  @Query("update Account a set a.passwordHash = :fresh where a.id = :id and a.passwordHash = :old")
  void replaceHash(UUID id, String old, String fresh);
}
