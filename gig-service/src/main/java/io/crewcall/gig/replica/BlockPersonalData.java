package io.crewcall.gig.replica;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who blocked whom; user-service hands that out. */
@Component
class BlockPersonalData implements PersonalData {
  private final BlockReplicaRepository blocks;

  BlockPersonalData(BlockReplicaRepository blocks) {
    this.blocks = blocks;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    blocks.deleteAbout(userId);
  }
}
