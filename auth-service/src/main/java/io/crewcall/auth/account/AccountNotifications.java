package io.crewcall.auth.account;

import io.crewcall.auth.account.mail.AccountMails;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells owners by mail what happens to their accounts elsewhere in this service. */
@Component
public class AccountNotifications {
  private final AccountService accounts;
  private final AccountMails mails;

  AccountNotifications(AccountService accounts, AccountMails mails) {
    this.accounts = accounts;
    this.mails = mails;
  }

  /** Something about the second factor. */
  public void secondFactor(UUID account, String what) {
    accounts
        .find(account)
        .ifPresent(found -> mails.secondFactorChanged(account, found.email(), what));
  }

  /** A program has got a secret, with which it acts for the account. */
  public void programAdmitted(UUID account, boolean mayChange) {
    accounts
        .find(account)
        .ifPresent(found -> mails.programAdmitted(account, found.email(), mayChange));
  }

  /** The address of an account, if its owner has shown that it is theirs. */
  public Optional<String> provenAddress(UUID account) {
    return accounts.find(account).filter(Account::isVerified).map(Account::email);
  }
}
