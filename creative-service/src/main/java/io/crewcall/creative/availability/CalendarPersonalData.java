package io.crewcall.creative.availability;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody's calendar, and when their work was to be done. */
@Component
@Order(1)
class CalendarPersonalData implements PersonalData {
  private final CalendarEntries entries;
  private final CalendarLinks links;
  private final Commitments commitments;
  private final JdbcClient jdbc;

  CalendarPersonalData(
      CalendarEntries entries, CalendarLinks links, Commitments commitments, JdbcClient jdbc) {
    this.entries = entries;
    this.links = links;
    this.commitments = commitments;
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "calendar", entries.all(userId).stream().map(CalendarController.EntryView::of));
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from calendar_entry where user_id = :user").param("user", userId).update();
    links.revoke(userId);
    commitments.forget(userId);
  }
}
