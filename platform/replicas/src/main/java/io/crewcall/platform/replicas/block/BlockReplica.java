package io.crewcall.platform.replicas.block;

import io.crewcall.contracts.user.BlockState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Who does not want to deal with whom. */
@Entity
@Table(name = "user_block")
public class BlockReplica extends Replica<UUID> {
  @Id private UUID blockId;
  private UUID blockerId;
  private UUID blockedId;
  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected BlockReplica() {}

  @SuppressWarnings("NullAway.Init")
  BlockReplica(UUID blockId) {
    this.blockId = blockId;
  }

  void take(BlockState block) {
    blockerId = block.blockerId();
    blockedId = block.blockedId();
    active = block.active();
  }

  @Override
  public UUID getId() {
    return blockId;
  }
}
