package io.crewcall.platform.replicas.block;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.BlockState;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.replicas.ReplicaRepository;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * Blocks, as user-service tells of them. They count in both directions, for whatever would begin;
 * what has begun goes on.
 */
public interface BlockReplicaRepository extends ReplicaRepository<BlockReplica, UUID> {

  @Query(
      """
      select count(b) > 0 from BlockReplica b where b.active = true
        and (b.blockerId = :one and b.blockedId = :other
          or b.blockerId = :other and b.blockedId = :one)
      """)
  boolean existsBetween(UUID one, UUID other);

  /**
   * Lets only those pass who deal with each other. The answer does not say who blocked whom.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403
   */
  default void requireNone(UUID one, UUID other) {
    if (existsBetween(one, other)) {
      throw blocked().exception();
    }
  }

  static Problem blocked() {
    return Problem.forbidden("BLOCKED", "The two of you do not deal with each other.");
  }

  @Modifying
  @Query("delete from BlockReplica b where b.blockerId = :userId or b.blockedId = :userId")
  void deleteAbout(UUID userId);

  /** To be subscribed to the topic of blocks. */
  default void on(Event<BlockState> event) {
    renew(
        event.data().blockId(),
        BlockReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
