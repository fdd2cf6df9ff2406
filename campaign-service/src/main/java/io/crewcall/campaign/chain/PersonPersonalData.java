package io.crewcall.campaign.chain;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The copies of a person's name. What was agreed and paid stays under the id. Versions stay too, so
 * that the owners' last word still counts and an older one does not.
 */
@Component
@Order(2)
class PersonPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  PersonPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing: what is here are copies, handed out by the services that own them. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            update user_replica
               set handle = 'deleted', display_name = 'Deleted user', avatar_url = null
             where user_id = :user
            """)
        .param("user", userId)
        .update();
  }
}
