package io.crewcall.user.notification;

import static io.crewcall.user.notification.NotificationType.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonalDataTest extends NotificationTest {
  @Autowired private NotificationPersonalData data;

  @Test
  void nothingIsLeftOfThePersonAndOthersKeepWhatTheyWereTold() {
    UUID user = person("Asha");
    UUID other = stranger();
    tell(user, other, APPLIED);
    tell(other, user, APPLIED);
    as(user).patch("/api/v1/users/me/notification-preferences", "{\"digestHour\":9}", "*");

    transaction.executeWithoutResult(status -> data.erase(user));
    transaction.executeWithoutResult(status -> data.erase(user));

    for (String table :
        List.of(
            "notification",
            "notification_inbox",
            "notification_preference",
            "notification_digest",
            "notification_digest_item",
            "push_subscription")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " where user_id = :user")
                  .param("user", user)
                  .query(Integer.class)
                  .single())
          .as(table)
          .isZero();
    }
    assertThat(types(other)).containsExactly("APPLIED");
  }
}
