package io.crewcall.creative.person;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The copy of when a user is away. */
@Component
@Order(3)
class AwayPersonalData implements PersonalData {
  private final AwayReplicaRepository away;

  AwayPersonalData(AwayReplicaRepository away) {
    this.away = away;
  }

  /** Exports nothing: user-service owns the data and exports them. */
  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    away.lockById(userId)
        .ifPresent(replica -> {
          replica.erase();
          away.save(replica);
        });
  }
}
