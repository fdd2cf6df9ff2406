package io.crewcall.user.notification;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PersonalDataTest extends NotificationServiceTest {
  @Test
  void nothingIsLeftOfThePersonAndOthersKeepWhatTheyWereTold() {
    UUID user = person("Asha");
    UUID other = stranger();
    tell(user, other, APPLIED);
    tell(other, user, APPLIED);
    as(user).patch("/api/v1/users/me/notification-preferences", "{\"digestHour\":9}", "*");

    Caller service = service();
    String path = "/internal/personal-data/" + user;
    JsonNode export = service.get(path).body();
    assertThat(export.get("notifications").get(0).get("type").asString()).isEqualTo("APPLIED");
    assertThat(export.get("notification-preferences").get("digestHour").asInt()).isEqualTo(9);

    assertThat(service.delete(path).status()).isEqualTo(204);
    assertThat(service.delete(path).status()).isEqualTo(204);

    tell(user, other, APPLIED);
    assertThat(service.get(path).body().has("notification-preferences")).isFalse();
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
    assertThat(inbox(other).getFirst().toString()).doesNotContain("Asha");
  }

  private Caller service() {
    return new Caller(
        http.baseUrl(),
        tokens.bearerWith(
            UUID.randomUUID(),
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }
}
