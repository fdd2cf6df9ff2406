package io.crewcall.auth.signin;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sign-ins of a person that wait for a second factor; there is nothing in them to export. */
@Component
class ChallengePersonalData implements PersonalData {
  private final ChallengeRepository challenges;

  ChallengePersonalData(ChallengeRepository challenges) {
    this.challenges = challenges;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {}

  @Override
  public void erase(UUID userId) {
    challenges.deleteByAccount(userId);
  }
}
