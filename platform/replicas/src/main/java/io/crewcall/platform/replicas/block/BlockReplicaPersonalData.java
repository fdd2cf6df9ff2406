package io.crewcall.platform.replicas.block;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;

/** Who blocked whom; user-service hands that out. */
final class BlockReplicaPersonalData implements PersonalData {
  private final BlockReplicaRepository blocks;

  BlockReplicaPersonalData(BlockReplicaRepository blocks) {
    this.blocks = blocks;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    blocks.deleteAbout(userId);
  }
}
