package io.crewcall.auth.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and their roles. */
public interface AccountRepository extends Repository<Account, UUID> {

  Account save(Account account);

  Optional<Account> findById(UUID id);

  @Query("from Account a where a.email = :email and a.emailVerifiedAt is not null")
  Optional<Account> findVerified(String email);

  /** Whoever changes an account waits for others who do. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Account a where a.id = :id")
  Optional<Account> lockById(UUID id);

  /** The verified account of an address first, then the newest. */
  @Query(
      """
      select new io.crewcall.auth.account.Credential(a.id, a.passwordHash) from Account a
      where a.email = :email and a.erasedAt is null
      order by case when a.emailVerifiedAt is null then 1 else 0 end, a.registeredAt desc, a.id desc
      """)
  List<Credential> findCredentials(String email, Limit most);

  /** Leaves the version alone: nothing of the account's public state changes. */
  @Transactional
  @Modifying
  @Query("update Account a set a.passwordHash = :fresh where a.id = :id and a.passwordHash = :old")
  void replaceHash(UUID id, String old, String fresh);

  /**
   * Follows a user's names, unless a newer version of them is known. A handle that another account
   * has just registered stays with that account. Leaves the version alone, too.
   */
  @Transactional
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          update account a
             set display_name = :name, user_version = :version,
                 handle = case when exists (select 1 from account other
                                             where other.handle = :handle and other.id <> a.id
                                               and other.erased_at is null)
                          then a.handle else :handle end
           where a.id = :id and a.user_version < :version and a.erased_at is null
          """)
  void followUser(UUID id, String handle, String name, long version);

  /** Two administrators who drop each other at once must not leave none: one waits. */
  @Query(
      nativeQuery = true,
      value = "select cast(pg_advisory_xact_lock(hashtextextended('administrators', 0)) as text)")
  String lockAdministrators();

  @Query(
      """
      select count(a) from Account a join a.roles r
      where r = io.crewcall.contracts.Role.ADMIN and a.active
      """)
  long countActiveAdministrators();

  /** A page of all accounts, the newest first. */
  @Query(
      "select a.id from Account a where a.erasedAt is null and a.id < :before order by a.id desc")
  List<UUID> findIds(UUID before, Limit limit);

  /** A page of the accounts of an address, the newest first. */
  @Query(
      """
      select a.id from Account a
      where a.erasedAt is null and a.email = :email and a.id < :before order by a.id desc
      """)
  List<UUID> findIdsByEmail(String email, UUID before, Limit limit);

  /** A page of the accounts whose handles lie in a range, in the order of handles. */
  @Query(
      nativeQuery = true,
      value =
          """
          select id from account
          where erased_at is null and handle ~>=~ :prefix and handle ~<~ :end and handle ~>~ :after
          order by handle using ~<~ limit :limit
          """)
  List<UUID> findIdsByHandle(String prefix, String end, String after, int limit);

  @Query("from Account a left join fetch a.roles where a.id in :ids")
  List<Account> findAllWithRoles(List<UUID> ids);

  /** Unverified accounts a day old whose address somebody else has verified. */
  @Query(
      nativeQuery = true,
      value =
          """
          select d.id from account d
          join account proven on proven.email = d.email and proven.email_verified_at is not null
          where d.email_verified_at is null and d.erased_at is null
            and d.registered_at < now() - interval '24 hours'
            and proven.email_verified_at < now() - interval '1 hour'
          limit :batch
          """)
  List<UUID> findOutlivedDuplicates(int batch);
}
