package io.crewcall.user.notification;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person was told and how they want to be told; all of it goes with them. Where they acted,
 * others keep the notification, which shows the name that the person's user has today.
 */
@Component
class NotificationPersonalData implements PersonalData {
  private static final List<String> TABLES =
      List.of(
          "notification_digest_item",
          "notification_digest",
          "push_subscription",
          "notification",
          "notification_inbox",
          "notification_preference",
          "notification_invitation");

  private final JdbcClient jdbc;
  private final Notifications notifications;
  private final Preferences preferences;

  NotificationPersonalData(JdbcClient jdbc, Notifications notifications, Preferences preferences) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.preferences = preferences;
  }

  /** A browser that is woken, without its secrets. */
  record Browser(UUID id, String endpoint, String label) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("notifications", notifications.everything(userId));
    Preferences.Stored stored = preferences.of(userId);
    if (stored.version() > 0) {
      documents.add("notification-preferences", PreferenceView.of(stored));
    }
    documents.addAll(
        "push-subscriptions",
        jdbc
            .sql(
                """
                select id, endpoint, coalesce(label, '') as label from push_subscription
                where user_id = :user
                """)
            .param("user", userId)
            .query(Browser.class)
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    for (String table : TABLES) {
      jdbc.sql("delete from " + table + " where user_id = :user").param("user", userId).update();
    }
  }
}
