package io.crewcall.user.notification;

import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What users were told goes with them. Where they acted, others keep the notification, which shows
 * the name that the actor has today.
 */
@Component
class NotificationPersonalData implements PersonalData {
  private final NotificationService notifications;

  NotificationPersonalData(NotificationService notifications) {
    this.notifications = notifications;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll("notifications", notifications.stream(userId));
  }

  @Override
  public void erase(UUID userId) {
    notifications.erase(userId);
  }
}
