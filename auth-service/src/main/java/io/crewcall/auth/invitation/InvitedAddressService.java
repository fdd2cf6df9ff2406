package io.crewcall.auth.invitation;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountErased;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.AddressChanged;
import io.crewcall.auth.account.mail.AccountMails;
import io.crewcall.auth.account.mail.TeamInvitation;
import io.crewcall.auth.mail.MailQueue;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.brand.EmailInvitationState;
import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.address.AddressEncryption;
import io.crewcall.platform.address.EmailAddress;
import io.crewcall.platform.persistence.AggregateChanged;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows invitations by e-mail and whose their addresses are. An address without an account gets
 * the mail. Where an account has proven the address no mail is sent here: the sender hears of the
 * account, and asks the person as anybody who is invited by name.
 */
@Service
class InvitedAddressService {
  private final InvitedAddressRepository repository;
  private final AccountService accounts;
  private final AddressEncryption encryption;
  private final AccountMails mails;
  private final MailQueue queue;
  private final DatabaseClock clock;

  InvitedAddressService(
      InvitedAddressRepository repository,
      AccountService accounts,
      AddressEncryption encryption,
      AccountMails mails,
      MailQueue queue,
      DatabaseClock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.encryption = encryption;
    this.mails = mails;
    this.queue = queue;
    this.clock = clock;
  }

  @Transactional
  void on(Event<EmailInvitationState> event) {
    EmailInvitationState invitation = event.data();
    String encrypted = invitation.encryptedAddress();
    Instant now = clock.now();
    if (encrypted == null
        || invitation.status() != Status.SENT
        || !invitation.expiresAt().isAfter(now)) {
      over(invitation, event.version());
      return;
    }
    EmailAddress address = encryption.decrypt(invitation.invitationId(), encrypted);
    repository.lock(address.value());
    InvitedAddress invited = find(invitation.invitationId());
    if (invited.knows(event.version())) {
      return;
    }
    invited.waits(address, invitation.expiresAt(), event.version());
    Optional<Account> owner = accounts.verified(address);
    invited.claim(owner.map(Account::id).orElse(null));
    repository.save(invited);
    EmailInvitationState.Mail mail = invitation.mail();
    if (mail != null && owner.isEmpty()) {
      String code = encryption.decryptCode(mail.mailId(), mail.encryptedCode());
      mails.invitedToTeam(address.value(), TeamInvitation.of(invitation, code), now);
    }
  }

  private void over(EmailInvitationState invitation, long version) {
    InvitedAddress invited = find(invitation.invitationId());
    if (!invited.knows(version)) {
      invited.over(invitation.expiresAt(), version);
      repository.save(invited);
      queue.forget(invitation.invitationId());
    }
  }

  private InvitedAddress find(UUID invitationId) {
    return repository.lockById(invitationId).orElseGet(() -> new InvitedAddress(invitationId));
  }

  /** In the transaction in which an account proves its address, or has just done so. */
  @EventListener
  void on(AggregateChanged change) {
    if (change.aggregate() instanceof Account account && account.isVerified()) {
      follow(new EmailAddress(account.email()));
    }
  }

  /** An account has moved: what was sent to the address before is not its any more. */
  @EventListener
  void on(AddressChanged change) {
    change.addresses().forEach(this::follow);
  }

  private void follow(EmailAddress address) {
    repository.lock(address.value());
    UUID owner = accounts.verified(address).map(Account::id).orElse(null);
    for (InvitedAddress invited : repository.lockByAddress(address.value())) {
      invited.claim(owner);
      repository.save(invited);
    }
  }

  @EventListener
  void on(AccountErased erased) {
    for (InvitedAddress invited : repository.lockByAccount(erased.accountId())) {
      invited.forget();
      repository.save(invited);
    }
  }

  /** Drops what has expired. Harmless when several instances do it at once. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    repository.deleteExpired(clock.now());
  }
}
