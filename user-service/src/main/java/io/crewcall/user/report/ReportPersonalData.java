package io.crewcall.user.report;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What users reported is theirs; what others reported about them is not shown to them. After an
 * erasure it is still known that there was a report, but not what it said.
 */
@Component
class ReportPersonalData implements PersonalData {
  private final ReportRepository reports;

  ReportPersonalData(ReportRepository reports) {
    this.reports = reports;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("reports", reports.streamByReporter(userId).map(Report::exported));
  }

  @Override
  public void erase(UUID userId) {
    reports.eraseReporter(userId);
    reports.eraseTextsAbout(userId);
  }
}
