package io.crewcall.creative.person;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The copy of a person's name. Its version stays, so that an older word of the owner's does not
 * count.
 */
@Component
@Order(3)
class PersonPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  PersonPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing: the owner of names is user-service. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            update person set handle = null, display_name = null, active = false, away = '[]'
            where user_id = :user
            """)
        .param("user", userId)
        .update();
  }
}
