package io.crewcall.user.block;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Users may know whom they block, but not who blocks them. */
@Component
class BlockPersonalData implements PersonalData {
  private final BlockRepository blocks;
  private final BlockService service;

  BlockPersonalData(BlockRepository blocks, BlockService service) {
    this.blocks = blocks;
    this.service = service;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("blocks", blocks.streamByBlocker(userId));
  }

  @Override
  public void erase(UUID userId) {
    service.erase(userId);
  }
}
