package io.crewcall.user.privacy;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Earlier exports go with the user; what became of an erasure stays on record. */
@Component
class PrivacyPersonalData implements PersonalData {
  private final DataExportService exports;
  private final ErasureService erasures;

  PrivacyPersonalData(DataExportService exports, ErasureService erasures) {
    this.exports = exports;
    this.erasures = erasures;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    erasures.newest(userId).ifPresent(erasure -> documents.add("erasure", erasure));
  }

  @Override
  public void erase(UUID userId) {
    exports.erase(userId);
  }
}
