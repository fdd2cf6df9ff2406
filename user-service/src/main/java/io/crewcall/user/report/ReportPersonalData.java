package io.crewcall.user.report;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person reported is theirs; what others reported of them is not shown to them. */
@Component
class ReportPersonalData implements PersonalData {
  private final Reports reports;

  ReportPersonalData(Reports reports) {
    this.reports = reports;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("reports", reports.by(userId));
  }

  @Override
  public void erase(UUID userId) {
    reports.forget(userId);
  }
}
