package io.crewcall.brand.creator;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The copies of a person's name and prices. Versions stay, so that the owners' last word, that the
 * person was erased, still counts and an older one does not.
 */
@Component
@Order(4)
class CreatorPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  CreatorPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nothing: what is here is a copy, handed out by the services that own it. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            update creator set handle = 'deleted', display_name = 'Deleted user',
                   avatar_url = null, active = false
             where user_id = :user
            """)
        .param("user", userId)
        .update();
    jdbc.sql("update rate_card set rates = '[]' where user_id = :user")
        .param("user", userId)
        .update();
  }
}
