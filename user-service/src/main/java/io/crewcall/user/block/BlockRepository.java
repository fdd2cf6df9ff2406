package io.crewcall.user.block;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BlockRepository extends Repository<Block, UUID> {

  Block save(Block block);

  void deleteAll(Iterable<? extends Block> blocks);

  /** Two requests at once for the same pair meet at this row. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          """
          insert into user_block (id, blocker_id, blocked_id, active, blocked_at, version)
          values (:id, :blockerId, :blockedId, false, :now, 0)
          on conflict (blocker_id, blocked_id) do nothing
          """)
  void insertIfAbsent(UUID id, UUID blockerId, UUID blockedId, Instant now);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Block b where b.blockerId = :blockerId and b.blockedId = :blockedId")
  Optional<Block> lockByPair(UUID blockerId, UUID blockedId);

  /** All blocks on either side of a user. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from Block b where b.blockerId = :userId or b.blockedId = :userId order by b.id")
  List<Block> lockAllOf(UUID userId);

  /** Whom a user blocks, the last one first, behind a position in that list. */
  @Query(
      """
      select new io.crewcall.user.block.BlockedUserResponse(
        b.id, b.blockedId, u.handle, u.profile.displayName, b.blockedAt)
      from Block b join User u on u.id = b.blockedId
      where b.blockerId = :blockerId and b.active and (b.blockedAt, b.id) < (:blockedAt, :id)
      order by b.blockedAt desc, b.id desc
      """)
  List<BlockedUserResponse> findPage(UUID blockerId, Instant blockedAt, UUID id, Limit limit);

  @Query(
      """
      select new io.crewcall.user.block.ExportedBlock(b.blockedId, b.blockedAt)
      from Block b where b.blockerId = :blockerId and b.active
      """)
  Stream<ExportedBlock> streamByBlocker(UUID blockerId);

  @Query(
      """
      select count(b) > 0 from Block b where b.active
        and (b.blockerId = :one and b.blockedId = :other
          or b.blockerId = :other and b.blockedId = :one)
      """)
  boolean existsBetween(UUID one, UUID other);
}
