package io.crewcall.auth.audit;

import io.crewcall.auth.account.AccountErased;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Security events of a person; after the erasure there is only what happened, and when. */
@Component
class AuditPersonalData implements PersonalData {
  private final AuditEventRepository events;

  AuditPersonalData(AuditEventRepository events) {
    this.events = events;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("security-events", events.streamByAccount(userId).map(AuditEvent::response));
  }

  @Override
  public void erase(UUID userId) {
    events.blank(userId);
  }

  /** Also for accounts that end by themselves. */
  @EventListener
  void on(AccountErased erased) {
    erase(erased.accountId());
  }
}
