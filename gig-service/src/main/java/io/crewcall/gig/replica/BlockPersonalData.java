package io.crewcall.gig.replica;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who blocked whom; user-service hands that out. The other replicas are overwritten by their
 * owners' events.
 */
@Component
class BlockPersonalData implements PersonalData {
  private final JdbcClient jdbc;

  BlockPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from user_block where blocker_id = :user or blocked_id = :user")
        .param("user", userId)
        .update();
  }
}
