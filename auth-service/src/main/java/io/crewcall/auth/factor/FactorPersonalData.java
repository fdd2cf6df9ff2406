package io.crewcall.auth.factor;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a person has a second factor; its secret is for the app alone. */
@Component
class FactorPersonalData implements PersonalData {
  private final SecondFactors factors;
  private final JdbcClient jdbc;

  FactorPersonalData(SecondFactors factors, JdbcClient jdbc) {
    this.factors = factors;
    this.jdbc = jdbc;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    SecondFactors.Status status = factors.status(userId);
    if (status.enabled()) {
      documents.add("second-factor", status);
    }
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql("delete from second_factor where account_id = :account")
        .param("account", userId)
        .update();
    jdbc.sql("delete from sign_in_challenge where account_id = :account")
        .param("account", userId)
        .update();
  }
}
