package io.crewcall.gig.moderation;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody's reports. That something was reported stays; what they wrote about it goes. */
@Component
class ModerationPersonalData implements PersonalData {
  private final ReportRepository reports;

  ModerationPersonalData(ReportRepository reports) {
    this.reports = reports;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "reports-of-reviews-and-testimonials",
        reports.streamByReporterIdOrderById(userId).map(ContentReport::exported));
  }

  @Override
  public void erase(UUID userId) {
    reports.eraseNotes(userId);
  }
}
