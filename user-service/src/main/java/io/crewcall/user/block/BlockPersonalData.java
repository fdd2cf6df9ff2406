package io.crewcall.user.block;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom the person blocks is theirs to know; who blocks them is not. */
@Component
class BlockPersonalData implements PersonalData {
  private final Blocks blocks;

  BlockPersonalData(Blocks blocks) {
    this.blocks = blocks;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("blocks", blocks.all(userId));
  }

  @Override
  public void erase(UUID userId) {
    blocks.forget(userId);
  }
}
