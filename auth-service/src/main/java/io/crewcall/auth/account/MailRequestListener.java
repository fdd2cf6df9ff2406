package io.crewcall.auth.account;

import io.crewcall.auth.mail.MailMessage;
import io.crewcall.auth.mail.MailQueue;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.MailRequest;
import io.crewcall.platform.messaging.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Mails that other services want sent to somebody whose address they do not know. Only to an
 * address that is proven: others get no mail they did not ask for.
 */
@Component
class MailRequestListener {
  private static final int MAX_TEXT = 20_000;

  private final AccountService accounts;
  private final MailQueue queue;
  private final Clock clock;

  MailRequestListener(AccountService accounts, MailQueue queue, Clock clock) {
    this.accounts = accounts;
    this.queue = queue;
    this.clock = clock;
  }

  void on(Event<MailRequest> event) {
    MailRequest wanted = event.data();
    Duration left = Duration.between(clock.instant(), wanted.sendBefore());
    if (!left.isPositive()) {
      return;
    }
    accounts
        .find(wanted.userId())
        .filter(account -> account.isActive() && account.isVerified())
        .ifPresent(account ->
            queue.sendOnce(wanted.mailId(), account.id(), message(wanted, account.email()), left));
  }

  private static MailMessage message(MailRequest wanted, String address) {
    String kind = wanted.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String text = wanted.text();
    return new MailMessage(
        kind.isBlank() ? "other" : kind.substring(0, Math.min(kind.length(), 60)),
        address,
        wanted.subject(),
        text.substring(0, Math.min(text.length(), MAX_TEXT)),
        wanted.html());
  }

  @Configuration(proxyBeanMethods = false)
  static class Topics {

    @Bean
    Subscription<MailRequest> requestedMails(MailRequestListener mails) {
      return Subscription.to(MailRequest.class, mails::on);
    }
  }
}
