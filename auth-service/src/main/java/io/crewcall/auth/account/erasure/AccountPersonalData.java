package io.crewcall.auth.account.erasure;

import io.crewcall.auth.account.AccountResponse;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.email.EmailChangeService;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The account itself, and what the erasure of a person does here. */
@Component
class AccountPersonalData implements PersonalData {
  private final AccountService accounts;
  private final EmailChangeService emailChanges;
  private final AccountErasureService erasure;

  AccountPersonalData(
      AccountService accounts, EmailChangeService emailChanges, AccountErasureService erasure) {
    this.accounts = accounts;
    this.emailChanges = emailChanges;
    this.erasure = erasure;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    accounts
        .find(userId)
        .ifPresent(account -> documents.add("account", AccountResponse.of(account)));
    emailChanges.pending(userId).ifPresent(change -> documents.add("email-change", change));
  }

  /** Others in this service hear of it in the same transaction. */
  @Override
  public void erase(UUID userId) {
    erasure.erase(userId);
  }
}
