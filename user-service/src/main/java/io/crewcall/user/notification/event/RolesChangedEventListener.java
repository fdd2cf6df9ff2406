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
  private final NotificationSender sender;

  RolesChangedEventListener(NotificationSender sender) {
    this.sender = sender;
  }

  /** All that can happen to an account, as far as others are told. */
  enum Type {
    REGISTERED,
    ROLES_CHANGED,
    DEACTIVATED,
    REACTIVATED,
    EMAIL_VERIFIED,
    ERASED
  }

  @Bean
  Subscription<AccountState> accountsForNotifications() {
    return Subscription.to(AccountState.class, this::on);
  }

  private void on(Event<AccountState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> sender.send(told(event, type)));
  }

  private static List<NewNotification> told(Event<AccountState> event, Type type) {
    return switch (type) {
      case ROLES_CHANGED ->
          List.of(
              new NewNotification(
                  NotificationType.ROLES_CHANGED,
                  event.subject(),
                  null,
                  NotificationSubject.account(event.subject()),
                  event.id(),
                  event.time()));
      // Nobody: auth-service mails what it must.
      case REGISTERED, DEACTIVATED, REACTIVATED, EMAIL_VERIFIED, ERASED -> List.of();
    };
  }
}
