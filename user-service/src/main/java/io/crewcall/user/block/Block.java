package io.crewcall.user.block;

import io.crewcall.contracts.user.BlockState;
import io.crewcall.platform.persistence.AggregateRoot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One user does not want to deal with another. There is one row for each ordered pair; a lifted
 * block stays, so that its version goes on.
 */
@Entity
@Table(name = "user_block")
class Block extends AggregateRoot {
  @Column(updatable = false)
  private UUID blockerId;

  @Column(updatable = false)
  private UUID blockedId;

  private boolean active;
  private Instant blockedAt;

  /** Rows are made by {@link BlockRepository#insertIfAbsent}. */
  @SuppressWarnings("NullAway.Init")
  protected Block() {}

  /** Sets the block; one that is set already stays as it is. */
  void set(Instant now) {
    if (!active) {
      active = true;
      blockedAt = now;
      register("block.set");
    }
  }

  /** Lifts the block; one that is lifted already stays as it is. */
  void lift() {
    if (active) {
      active = false;
      register("block.lifted");
    }
  }

  @Override
  public BlockState state() {
    return new BlockState(id(), blockerId, blockedId, active);
  }
}
