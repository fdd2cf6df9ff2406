package io.crewcall.auth.session;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where a person was signed in. */
@Component
class SessionPersonalData implements PersonalData {
  private final AccountSessionRepository sessions;

  SessionPersonalData(AccountSessionRepository sessions) {
    this.sessions = sessions;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("sessions", sessions.streamByAccount(userId).map(Session::export));
  }

  @Override
  public void erase(UUID userId) {
    sessions.deleteByAccount(userId);
  }
}
