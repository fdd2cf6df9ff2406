package io.crewcall.creative.credit;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credits that somebody gave, and those that name them. */
@Component
@Order(1)
class CreditPersonalData implements PersonalData {
  private final Credits credits;
  private final JdbcClient jdbc;

  CreditPersonalData(Credits credits, JdbcClient jdbc) {
    this.credits = credits;
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("credits", credits.of(userId).stream());
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from reel_credit where owner_id = :user or credited_id = :user")
        .param("user", userId)
        .update();
  }
}
