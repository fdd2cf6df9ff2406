package io.crewcall.user.notification.event;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.user.notification.NewNotification;
import io.crewcall.user.notification.NotificationSender;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.preference.NotificationType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What users are told of their own accounts, also when they did it themselves. */
@Configuration(proxyBeanMethods = false)
class RolesChangedEventListener {
  /** Of all else auth-service mails what it must. */
  static final NotificationRules<Event<AccountState>> RULES =
      new NotificationRules<Event<AccountState>>("account")
          .on("roles-changed", RolesChangedEventListener::told)
          .nobodyOn("registered", "deactivated", "reactivated", "email-verified", "erased");

  @Bean
  Subscription<AccountState> accountsForNotifications(NotificationSender sender) {
    return Subscription.to(
        AccountState.class, event -> sender.send(RULES.told(event.type(), event)));
  }

  private static List<NewNotification> told(Event<AccountState> event) {
    return List.of(
        NewNotification.of(
            event,
            NotificationSubject.account(event.subject()),
            NotificationType.ROLES_CHANGED,
            event.subject(),
            null));
  }
}
