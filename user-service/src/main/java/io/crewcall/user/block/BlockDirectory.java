package io.crewcall.user.block;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** What the other packages of this service ask about blocks. */
@Service
public class BlockDirectory {
  private final BlockRepository blocks;

  BlockDirectory(BlockRepository blocks) {
    this.blocks = blocks;
  }

  /** Whether one of two users does not want to deal with the other. */
  public boolean isBlocked(UUID one, UUID other) {
    return blocks.existsBetween(one, other);
  }
}
