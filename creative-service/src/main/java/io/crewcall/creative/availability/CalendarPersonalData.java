package io.crewcall.creative.availability;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody's calendar, and when their work was to be done. */
@Component
@Order(1)
class CalendarPersonalData implements PersonalData {
  private final CalendarEntryRepository entries;
  private final CalendarLinkRepository links;
  private final EngagementReplicaRepository engagements;
  private final ApplicationReplicaRepository applications;

  CalendarPersonalData(
      CalendarEntryRepository entries,
      CalendarLinkRepository links,
      EngagementReplicaRepository engagements,
      ApplicationReplicaRepository applications) {
    this.entries = entries;
    this.links = links;
    this.engagements = engagements;
    this.applications = applications;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "calendar", entries.findByUserIdOrderById(userId).stream().map(CalendarEntryResponse::of));
  }

  @Override
  public void erase(UUID userId) {
    entries.deleteByUserId(userId);
    links.deleteByUserId(userId);
    engagements.deleteByWorkerId(userId);
    applications.deleteByWorkerId(userId);
  }
}
