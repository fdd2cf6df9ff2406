package io.crewcall.user.notification.mail;

import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.MailMode;
import io.crewcall.user.notification.Notifications;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails what a person wants to be told of at once. */
@Component
class ImmediateMail implements Channel {
  private final Notifications notifications;
  private final Mails mails;

  ImmediateMail(Notifications notifications, Mails mails) {
    this.notifications = notifications;
    this.mails = mails;
  }

  @Override
  public void take(Stored stored) {
    if (stored.wanted().mail() == MailMode.IMMEDIATE) {
      notifications
          .all(List.of(stored.id()))
          .forEach(notification ->
              mails.request(stored.recipient(), MailText.of(notification), stored.now()));
    }
  }
}
