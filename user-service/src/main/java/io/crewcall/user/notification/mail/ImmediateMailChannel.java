package io.crewcall.user.notification.mail;

import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.NotificationService;
import io.crewcall.user.notification.preference.MailMode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails at once what users want to be told of at once. */
@Component
class ImmediateMailChannel implements Channel {
  private final NotificationService notifications;
  private final MailRequester mails;

  ImmediateMailChannel(NotificationService notifications, MailRequester mails) {
    this.notifications = notifications;
    this.mails = mails;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().mail() == MailMode.IMMEDIATE) {
      notifications
          .all(List.of(stored.id()))
          .forEach(notification ->
              mails.request(stored.recipient(), MailText.of(notification), MailText.GOOD_FOR));
    }
  }
}
