package io.crewcall.auth.factor;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** That a person has a second factor; its secret is for the app alone. */
@Component
class SecondFactorPersonalData implements PersonalData {
  private final SecondFactorService factors;
  private final SecondFactorRepository repository;

  SecondFactorPersonalData(SecondFactorService factors, SecondFactorRepository repository) {
    this.factors = factors;
    this.repository = repository;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    SecondFactorService.Status status = factors.status(userId);
    if (status.enabled()) {
      documents.add("second-factor", status);
    }
  }

  @Override
  public void erase(UUID userId) {
    repository.deleteByAccount(userId);
  }
}
