package io.crewcall.analytics.view;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a person's profile was seen. What they looked at themselves is under names of a day
 * that nobody can give back to them, so there is nothing to export or erase.
 */
@Component
class ProfileViewPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  ProfileViewPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Viewers of one day. */
  record ExportedDay(LocalDate day, long viewers) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "profile-views",
        jdbc
            .sql("select day, viewers from profile_view_day where user_id = :user order by day")
            .param("user", userId)
            .query((row, number) ->
                new ExportedDay(row.getObject("day", LocalDate.class), row.getLong("viewers")))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from profile_viewer where user_id = :user").param("user", userId).update();
    jdbc.sql("delete from profile_view_day where user_id = :user").param("user", userId).update();
  }
}
