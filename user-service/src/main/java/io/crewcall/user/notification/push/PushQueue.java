package io.crewcall.user.notification.push;

import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.user.notification.Channel;
import io.crewcall.user.notification.NotificationProperties;
import io.crewcall.user.notification.NotificationResponse;
import io.crewcall.user.notification.NotificationService;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages that wait for browsers. An instance claims some for a minute, sends them outside of
 * any transaction and stores the results; if it dies meanwhile, another claims them after the
 * minute.
 */
@Component
@ConditionalOnProperty(PushConfiguration.KEY)
class PushQueue implements Channel {
  private static final int BATCH = 20;
  private static final int ATTEMPTS = 6;
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final NotificationService notifications;
  private final WebPushSender sender;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Clock clock;

  PushQueue(
      JdbcClient jdbc,
      NotificationService notifications,
      WebPushSender sender,
      JsonMapper json,
      MeterRegistry meters,
      Clock clock) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.sender = sender;
    this.json = json;
    this.meters = meters;
    this.clock = clock;
  }

  @Bean
  static RecurringJob pushMessages(PushQueue queue, NotificationProperties properties) {
    return RecurringJob.named("push-messages")
        .every(properties.timers().interval())
        .runUntilIdle(queue::run);
  }

  private record Due(
      UUID notification, UUID user, UUID subscription, int attempts, PushTarget target) {}

  /** The body of a message, for a browser's service worker. */
  private record Message(UUID id, String type, String title, String body, Object subject) {}

  @Override
  public void take(Stored stored) {
    if (stored.wanted().push()) {
      jdbc.sql(
              """
              insert into push_message (notification_id, user_id, subscription_id, attempts, next_at)
              select :notification, user_id, id, 0, :now from push_subscription
              where user_id = :user
              """)
          .param("notification", stored.id())
          .param("user", stored.recipient())
          .param("now", utc(stored.now()))
          .update();
    }
  }

  /**
   * Sends some of the messages that are due.
   *
   * @return how many; more than nothing means there may be more
   */
  int run() {
    Instant now = clock.instant();
    List<Due> due = claim(now);
    List<UUID> ids = due.stream().map(Due::notification).distinct().toList();
    Map<UUID, NotificationResponse> views =
        notifications.all(ids).stream()
            .collect(Collectors.toMap(NotificationResponse::id, it -> it));
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Due one : due) {
        NotificationResponse notification = views.get(one.notification());
        if (notification == null || notification.read()) {
          forget(one);
        } else {
          senders.execute(() -> send(one, notification, now));
        }
      }
    }
    return due.size();
  }

  private List<Due> claim(Instant now) {
    return jdbc.sql(
            """
            update push_message m set attempts = m.attempts + 1, next_at = :until
            from push_subscription s
            where s.user_id = m.user_id and s.id = m.subscription_id
              and (m.notification_id, m.subscription_id) in (
                select notification_id, subscription_id from push_message where next_at <= :now
                order by next_at limit :batch for update skip locked)
            returning m.notification_id, m.user_id, m.subscription_id, m.attempts, s.endpoint,
              s.p256dh, s.auth
            """)
        .param("until", utc(now.plus(LEASE)))
        .param("now", utc(now))
        .param("batch", BATCH)
        .query((row, number) ->
            new Due(
                row.getObject("notification_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("subscription_id", UUID.class),
                row.getInt("attempts"),
                new PushTarget(
                    URI.create(row.getString("endpoint")),
                    row.getBytes("p256dh"),
                    row.getBytes("auth"))))
        .list();
  }

  private void send(Due due, NotificationResponse notification, Instant now) {
    WebPushSender.Outcome outcome = sender.send(due.target(), message(notification));
    meters
        .counter("crewcall.notifications.push", "outcome", outcome.getClass().getSimpleName())
        .increment();
    switch (outcome) {
      case WebPushSender.Outcome.Taken taken -> forget(due);
      case WebPushSender.Outcome.Refused refused -> forget(due);
      case WebPushSender.Outcome.Gone gone -> unsubscribe(due);
      case WebPushSender.Outcome.Later later -> {
        if (due.attempts() >= ATTEMPTS) {
          forget(due);
        } else {
          // Longer each time.
          postpone(due, now.plus(later.pause().multipliedBy(due.attempts())));
        }
      }
    }
  }

  private byte[] message(NotificationResponse notification) {
    return json.writeValueAsBytes(
        new Message(
            notification.id(),
            notification.type().name(),
            notification.title(),
            notification.body(),
            notification.subject()));
  }

  private void forget(Due due) {
    jdbc.sql(
            """
            delete from push_message
            where notification_id = :notification and subscription_id = :subscription
            """)
        .param("notification", due.notification())
        .param("subscription", due.subscription())
        .update();
  }

  private void postpone(Due due, Instant until) {
    jdbc.sql(
            """
            update push_message set next_at = :until
            where notification_id = :notification and subscription_id = :subscription
            """)
        .param("until", utc(until))
        .param("notification", due.notification())
        .param("subscription", due.subscription())
        .update();
  }

  private void unsubscribe(Due due) {
    jdbc.sql("delete from push_subscription where user_id = :user and id = :id")
        .param("user", due.user())
        .param("id", due.subscription())
        .update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
