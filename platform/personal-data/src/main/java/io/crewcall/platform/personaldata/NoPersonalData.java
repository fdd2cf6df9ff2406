package io.crewcall.platform.personaldata;

import java.util.UUID;

/** Nothing is held, for a reason. */
record NoPersonalData(String reason) implements PersonalData {

  NoPersonalData {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why this service holds no personal data");
    }
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {}
}
