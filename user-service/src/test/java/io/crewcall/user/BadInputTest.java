package io.crewcall.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import io.crewcall.user.notification.NotificationServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What cannot be understood, at every operation of the service; nothing is stored of it. */
class BadInputTest extends NotificationServiceTest {

  @Test
  void isRefusedEverywhere() {
    UUID person = person("Asha");

    int sent =
        BadInput.at(http, tokens.bearer(person, Role.values()))
            .unchanged(() ->
                jdbc.sql(
                        """
                        select (select count(*) from notification_preference)
                          + (select count(*) from push_subscription)
                          + (select count(*) from user_block) + (select count(*) from user_report)
                          + (select sum(version) from users)
                        """)
                    .query(Long.class)
                    .single())
            .check();

    assertThat(sent).isGreaterThan(100);
  }
}
