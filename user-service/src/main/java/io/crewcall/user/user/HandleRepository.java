package io.crewcall.user.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The handles that are taken, by their keys. */
interface HandleRepository extends Repository<Handle, String> {

  /** Frees a handle whose former owner's time is over. */
  @Modifying
  @Query("delete from Handle h where h.key = :key and h.keptUntil <= :now")
  void deleteExpired(String key, Instant now);

  /**
   * Takes a handle that is free or the user's own already.
   *
   * @return 0 when it is somebody else's
   */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into handle (handle_key, user_id) values (:key, :userId)
          on conflict (handle_key) do update set kept_until = null where handle.user_id = :userId
          """)
  int take(String key, UUID userId);

  @Modifying
  @Query("update Handle h set h.keptUntil = :until where h.key = :key and h.userId = :userId")
  void giveUp(String key, UUID userId, Instant until);

  /** Whose a former handle is, as long as it is kept. */
  @Query("select h.userId from Handle h where h.key = :key and h.keptUntil > :now")
  Optional<UUID> findFormerOwner(String key, Instant now);

  @Query(
      """
      select new io.crewcall.user.user.FormerHandle(h.key, h.keptUntil) from Handle h
      where h.userId = :userId and h.keptUntil > :now order by h.keptUntil desc
      """)
  List<FormerHandle> findFormer(UUID userId, Instant now);

  @Modifying
  @Query("delete from Handle h where h.userId = :userId")
  void deleteByUserId(UUID userId);
}
