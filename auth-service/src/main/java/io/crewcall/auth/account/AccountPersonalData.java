package io.crewcall.auth.account;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The account itself, and what the erasure of a person does here. */
@Component
class AccountPersonalData implements PersonalData {
  private final Accounts accounts;
  private final EmailChanges emailChanges;
  private final Erasure erasure;

  AccountPersonalData(Accounts accounts, EmailChanges emailChanges, Erasure erasure) {
    this.accounts = accounts;
    this.emailChanges = emailChanges;
    this.erasure = erasure;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    accounts.find(userId).ifPresent(account -> documents.add("account", AccountView.of(account)));
    emailChanges.pending(userId).ifPresent(change -> documents.add("email-change", change));
  }

  /** Others in this service hear of it in the same transaction. */
  @Override
  public void erase(UUID userId) {
    erasure.erase(userId);
  }
}
