package io.crewcall.user.notification.feed;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.auth.AccountState;
import io.crewcall.user.notification.Notice;
import io.crewcall.user.notification.Notices;
import io.crewcall.user.notification.NotificationSubject;
import io.crewcall.user.notification.NotificationType;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people are told of their own accounts, also when they did it themselves. */
@Component
class AccountNotices {
  private final Notices notices;

  AccountNotices(Notices notices) {
    this.notices = notices;
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

  void on(Event<AccountState> event) {
    EventTypes.of(Type.class, event).ifPresent(type -> notices.tell(told(event, type)));
  }

  private static List<Notice> told(Event<AccountState> event, Type type) {
    return switch (type) {
      case ROLES_CHANGED ->
          List.of(
              new Notice(
                  NotificationType.ROLES_CHANGED,
                  event.subject(),
                  null,
                  NotificationSubject.account(event.subject()),
                  event.id(),
                  event.time()));
      // Silent: auth-service mails what it must, and who is gone reads nothing here.
      case REGISTERED, DEACTIVATED, REACTIVATED, EMAIL_VERIFIED, ERASED -> List.of();
    };
  }
}
