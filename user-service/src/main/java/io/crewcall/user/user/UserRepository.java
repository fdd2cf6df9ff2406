package io.crewcall.user.user;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, UUID> {

  User save(User user);

  Optional<User> findById(UUID id);

  boolean existsByIdAndActiveFalse(UUID id);

  /** Those of these users whose accounts are open, in one statement. */
  @Query("select u from User u where u.id in :ids and u.active and not u.erased")
  List<User> findOpen(Collection<UUID> ids);

  /** Whose avatar the file is. */
  @Query("select u from User u where u.profile.avatarMediaId = :mediaId")
  List<User> findByAvatar(UUID mediaId);

  /** Handles differ by more than case; answered from the index on the lower-cased handle. */
  @Query("select u from User u where lower(u.handle) = lower(:handle)")
  Optional<User> findByHandle(String handle);

  /**
   * Users whose handle begins with a prefix, in the order of the handles, without those who block
   * the caller or are blocked by them. Read from {@code users_handle_prefix}.
   */
  @Query(
      nativeQuery = true,
      value =
          """
          select u.* from users u
          where lower(u.handle) collate "C" >= :prefix
            and lower(u.handle) collate "C" < :prefix || '~'
            and lower(u.handle) collate "C" > :after
            and u.active and not u.erased
            and not exists (select from user_block b where b.active
              and b.blocker_id = u.id and b.blocked_id = :caller)
            and not exists (select from user_block b where b.active
              and b.blocker_id = :caller and b.blocked_id = u.id)
          order by lower(u.handle) collate "C" limit :limit
          """)
  List<User> findByHandlePrefix(UUID caller, String prefix, String after, int limit);
}
