package io.crewcall.user.notification.live;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.platform.live.SignalListener;
import io.crewcall.testsupport.EventSource;
import io.crewcall.user.UserServiceApplication;
import io.crewcall.user.notification.NotificationServiceTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Two instances of the service on one database. */
class TwoInstancesTest extends NotificationServiceTest {
  private static final String STREAM = "/api/v1/notifications/stream";

  @Autowired private ConfigurableEnvironment environment;
  @Autowired private SignalListener listener;

  private ConfigurableApplicationContext other;
  private String otherUrl;

  @BeforeEach
  void startAnother() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", 0);
    properties.put("management.server.port", 0);
    properties.put("crewcall.jobs.recurring", false);
    properties.put("crewcall.notifications.live.heartbeat", "300ms");
    properties.put("crewcall.cursor-secret", environment.getProperty("crewcall.cursor-secret"));
    MapPropertySource servers =
        (MapPropertySource) environment.getPropertySources().get("crewcall real servers");
    properties.putAll(servers.getSource());
    other =
        new SpringApplicationBuilder(UserServiceApplication.class)
            .web(WebApplicationType.SERVLET)
            .initializers(context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("the other instance", properties)))
            .run();
    otherUrl =
        "http://127.0.0.1:" + other.getEnvironment().getRequiredProperty("local.server.port");
    await().until(() -> other.getBean(SignalListener.class).listening() && listener.listening());
  }

  @AfterEach
  void stopTheOther() {
    other.close();
  }

  @Test
  void whatOneStoresTheOtherTells() {
    UUID user = stranger();
    try (EventSource here = EventSource.open(http.baseUrl() + STREAM, tokens.bearer(user), null);
        EventSource there = EventSource.open(otherUrl + STREAM, tokens.bearer(user), null)) {
      await().until(() -> here.ready() && there.ready());

      tell(user, stranger(), APPLIED);

      await()
          .pollInterval(Duration.ofMillis(5))
          .until(
              () -> there.ids("notification").size() == 1 && here.ids("notification").size() == 1);
      assertThat(there.ids("notification")).isEqualTo(here.ids("notification"));
    }
  }

  @Test
  void aStoppingInstanceEndsItsStreamsAndTheReaderGoesOnAtAnother() {
    UUID user = stranger();
    EventSource there = EventSource.open(otherUrl + STREAM, tokens.bearer(user), null);
    await().until(there::ready);
    tell(user, stranger(), APPLIED);
    await().until(() -> there.ids("notification").size() == 1);

    other.close();

    await().until(there::over);
    assertThat(there.all().getLast().data()).isEqualTo("{\"reason\":\"SERVER_STOPS\"}");
    tell(user, stranger(), DELIVERED);
    try (EventSource here =
        EventSource.open(
            http.baseUrl() + STREAM, tokens.bearer(user), there.ids("notification").getLast())) {
      await().until(() -> here.ids("notification").size() == 1);
      assertThat(here.ids("notification")).doesNotContainAnyElementsOf(there.ids("notification"));
    }
  }

  /** As when the database restarts: signals are lost, notifications are not. */
  @Test
  void aLostSignalConnectionIsOpenedAgainAndWhatCameMeanwhileArrives() {
    UUID user = stranger();
    try (EventSource stream =
        EventSource.open(http.baseUrl() + STREAM, tokens.bearer(user), null)) {
      await().until(stream::ready);

      jdbc.sql(
              """
              select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and application_name = 'user-service signals'
              """)
          .query((row, number) -> row.getBoolean(1))
          .list();
      tell(user, stranger(), APPLIED);

      await().until(() -> stream.ids("notification").size() == 1);
      await().until(listener::listening);
      tell(user, stranger(), DELIVERED);
      await().until(() -> stream.ids("notification").size() == 2);
    }
  }
}
