package io.crewcall.auth.account.mail;

import io.crewcall.auth.account.Access;
import io.crewcall.auth.mail.MailQueue;
import io.crewcall.auth.mail.MailTemplate;
import io.crewcall.auth.verification.Purpose;
import io.crewcall.auth.verification.RateLimitBuckets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What the owner of an address is told about an account. Nothing in these mails was written by a
 * user but the handle, and the names of who invites: a stranger can have them sent to anybody.
 */
@Component
public class AccountMails {
  private static final Duration NOTICE = Duration.ofDays(3);

  private final MailQueue queue;
  private final RateLimitBuckets rateLimits;
  private final AccountMailProperties properties;

  AccountMails(MailQueue queue, RateLimitBuckets rateLimits, AccountMailProperties properties) {
    this.queue = queue;
    this.rateLimits = rateLimits;
    this.properties = properties;
  }

  /** Somebody registered with an address that had no proven account. */
  public void verify(UUID account, String address, String handle, String code) {
    send(
        account,
        Purpose.EMAIL_VERIFICATION.lifetime(),
        MailTemplate.to(address, "email-verification", "Verify your e-mail address")
            .say("Somebody, we hope you, made a Crewcall account with this address.")
            .say("Handle: " + handle)
            .say("To show that the address is yours, sign in and enter this code:")
            .code(code)
            .say("It works once and for 30 minutes.")
            .say("If it was not you, do nothing: without the code the address is not verified."));
  }

  /** Somebody registered with an address that has a proven account. */
  public void alreadyRegistered(UUID owner, String address) {
    send(
        owner,
        NOTICE,
        MailTemplate.to(address, "already-registered", "You have a Crewcall account")
            .say("Somebody tried to make a Crewcall account with this address, which has one.")
            .say("If it was you, sign in as usual, or ask for a new password.")
            .say("If it was not you, there is nothing to do: your account is as it was."));
  }

  public void resetPassword(UUID account, String address, String code) {
    MailTemplate template =
        MailTemplate.to(address, "password-reset", "Choose a new password")
            .say("Somebody, we hope you, asked for a new password for your Crewcall account.")
            .say("This code lets you choose one:")
            .code(code);
    if (!properties.passwordResetLink().isBlank()) {
      template.link(
          "Choose a new password", properties.passwordResetLink().replace("{code}", code));
    }
    send(
        account,
        Purpose.PASSWORD_RESET.lifetime(),
        template
            .say("It works once and for 30 minutes. Show it to nobody.")
            .say("If it was not you, do nothing: your password is as it was."));
  }

  /**
   * @param ended what ended with the old password
   */
  public void passwordChanged(UUID account, String address, Set<Access> ended) {
    MailTemplate template =
        MailTemplate.to(address, "password-changed", "Your password was changed")
            .say("The password of your Crewcall account was changed just now.");
    if (ended.contains(Access.SESSIONS)) {
      template.say("Devices that were signed in have to sign in again.");
    }
    if (ended.contains(Access.CLIENTS)) {
      template.say("Programs that you had made for your account have lost their access.");
    }
    if (ended.contains(Access.GRANTS)) {
      template.say("Applications that you had let in have to ask you again.");
    }
    notice(
        account,
        template.say("If it was not you, ask for a new password at once: this address can."));
  }

  public void confirmNewAddress(UUID account, String newAddress, String code) {
    send(
        account,
        Purpose.EMAIL_CHANGE_NEW.lifetime(),
        MailTemplate.to(newAddress, "email-change", "Confirm your new e-mail address")
            .say("Somebody, we hope you, wants to use this address for a Crewcall account.")
            .say("To confirm it, sign in and enter this code:")
            .code(code)
            .say("It works once and for 24 hours. If it was not you, do nothing."));
  }

  /** The new address belongs to another account; its owner hears of it, the asking one not. */
  public void newAddressTaken(UUID owner, String newAddress) {
    send(
        owner,
        NOTICE,
        MailTemplate.to(newAddress, "email-change", "You have a Crewcall account")
            .say("Somebody wants to move a Crewcall account to this address, which has one.")
            .say("If it was you, sign in with this address instead, or close that account first.")
            .say("If it was not you, there is nothing to do."));
  }

  public void confirmOldAddress(UUID account, String oldAddress, String code, String stop) {
    MailTemplate template =
        MailTemplate.to(oldAddress, "email-change", "Your e-mail address is to be changed")
            .say("Somebody, we hope you, wants another e-mail address for your Crewcall account.")
            .say("To confirm that, sign in and enter this code:")
            .code(code)
            .say("If it was not you, stop it with this code. It also signs out all devices:")
            .code(stop);
    stopLink(template, stop);
    send(account, Purpose.EMAIL_CHANGE_OLD.lifetime(), template.say("Both work for 24 hours."));
  }

  /** The old address was never proven: it can stop the change, and need not confirm it. */
  public void tellOldAddress(UUID account, String oldAddress, String stop) {
    MailTemplate template =
        MailTemplate.to(oldAddress, "email-change", "Your e-mail address is to be changed")
            .say("Somebody wants another e-mail address for a Crewcall account with this one.")
            .say("If it was not you and the account is yours, stop it with this code:")
            .code(stop);
    stopLink(template, stop);
    send(account, Purpose.EMAIL_CHANGE_STOP.lifetime(), template.say("It works for 24 hours."));
  }

  private void stopLink(MailTemplate template, String stop) {
    if (!properties.emailChangeStopLink().isBlank()) {
      template.link("Stop it", properties.emailChangeStopLink().replace("{code}", stop));
    }
  }

  public void emailChanged(UUID account, String oldAddress) {
    notice(
        account,
        MailTemplate.to(oldAddress, "email-changed", "Your e-mail address was changed")
            .say("Your Crewcall account has another e-mail address from now on.")
            .say("This is the last mail about it that comes here."));
  }

  public void secondFactorChanged(UUID account, String address, String what) {
    notice(
        account,
        MailTemplate.to(address, "second-factor", "The second factor of your account")
            .say(what)
            .say("If it was not you, change your password at once."));
  }

  /** Without the name of the program: whoever is in the account chose it. */
  public void programAdmitted(UUID account, String address, boolean mayChange) {
    notice(
        account,
        MailTemplate.to(address, "client", "A program has access to your account")
            .say("A program of yours got a new secret just now, made by somebody signed in as you.")
            .say(
                mayChange
                    ? "With it the program sees what you see on Crewcall, and acts for you."
                    : "With it the program sees what you see on Crewcall.")
            .say("It keeps its access until you delete it in the settings of your account.")
            .say("If it was not you, ask for a new password at once: that deletes all programs."));
  }

  public void deactivated(UUID account, String address, boolean byOwner) {
    notice(
        account,
        MailTemplate.to(address, "account-deactivated", "Your account is deactivated")
            .say("Your Crewcall account is deactivated, and all devices are signed out.")
            .say(
                byOwner
                    ? "Signing in within 30 days brings it back."
                    : "An administrator did it. Write to support if you think it is a mistake."));
  }

  /**
   * To an address that no account has proven: its owner makes one, and finds the invitation there.
   *
   * @param now by the database's clock
   */
  public void invitedToTeam(String address, TeamInvitation invitation, Instant now) {
    MailTemplate template =
        MailTemplate.to(
                address, "team-invitation", "An invitation to the team of " + invitation.brand())
            .say(
                "%s invites you to the team of %s on Crewcall, as %s."
                    .formatted(
                        invitation.inviter(),
                        invitation.brand(),
                        invitation.role().name().toLowerCase(Locale.ROOT)))
            .say(
                "To accept, make an account with this address, or add this address to the account"
                    + " you have, and verify it: the invitation waits for you there.")
            .say("This code shows the invitation, and lets you decline it without an account:")
            .code(invitation.code());
    if (!properties.teamInvitationLink().isBlank()) {
      template.link(
          "See the invitation",
          properties.teamInvitationLink().replace("{code}", invitation.code()));
    }
    send(
        invitation.id(),
        Duration.between(now, invitation.expiresAt()),
        template
            .say("It is open for 14 days. If you do not know who asks, do nothing.")
            .say("Whoever declines gets no more of these mails from this invitation."));
  }

  private void notice(UUID account, MailTemplate template) {
    queue.send(account, template.finish(), NOTICE);
  }

  /** For mails that strangers can cause: not more than some an hour to one address. */
  private void send(UUID account, Duration lifetime, MailTemplate template) {
    var message = template.finish();
    RateLimitBuckets.Limit limit =
        new RateLimitBuckets.Limit("MAIL_TO", properties.mailsPerHour(), Duration.ofHours(1));
    if (rateLimits.take(limit, message.recipient().toLowerCase(Locale.ROOT)).isEmpty()) {
      queue.send(account, message, lifetime);
    }
  }
}
