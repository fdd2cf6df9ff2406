package io.crewcall.user.notification;

import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.auth.AccountStateBuilder;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.RequestStatements;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import io.crewcall.user.notification.preference.NotificationType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Base of the tests: the service with a clock that tests move, and jobs that they run. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "crewcall.jobs.recurring=false",
      // Tests call from more threads than the pool has connections, on machines that do other work.
      "spring.datasource.hikari.connection-timeout=30000",
      "crewcall.notifications.live.heartbeat=300ms",
      "crewcall.notifications.live.per-user=3",
      "crewcall.notifications.push.public-key=BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
      "crewcall.notifications.push.private-key=yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
      "crewcall.notifications.push.any-endpoint=true",
      "crewcall.notifications.push.per-user=3"
    })
@Import({RequestStatements.class, MovableClock.class})
@RealServers(sharedContext = true)
public abstract class NotificationServiceTest {
  @Autowired protected TestHttp http;
  @Autowired protected TestEvents events;
  @Autowired protected TestTokens tokens;
  @Autowired protected MovableClock clock;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected TransactionTemplate transaction;
  @Autowired protected NotificationSender sender;
  @Autowired protected RequestStatements statements;

  @AfterEach
  void backToThePresent() {
    clock.back();
  }

  protected Caller as(UUID user) {
    return new Caller(http.baseUrl(), tokens.bearer(user, Role.CREATIVE));
  }

  /** A person whose user is there. */
  protected UUID person(String name) {
    UUID id = UUID.randomUUID();
    events.publish(
        "account.registered",
        id,
        0,
        AccountStateBuilder.builder()
            .accountId(id)
            .handle("p_" + id.toString().substring(0, 8))
            .displayName(name)
            .roles(Set.of(Role.CREATIVE))
            .active(true)
            .registeredAt(Instant.parse("2026-11-01T08:00:00Z"))
            .build());
    await().until(() -> as(id).get("/api/v1/users/me").status() == 200);
    return id;
  }

  /** Somebody of whom nothing is known but the id, as when the events of others come first. */
  protected static UUID stranger() {
    return UUID.randomUUID();
  }

  /** Tells a person something, as an event would. */
  protected UUID tell(UUID recipient, UUID actor, NotificationType type) {
    return tell(recipient, actor, type, clock.instant());
  }

  protected UUID tell(UUID recipient, UUID actor, NotificationType type, Instant at) {
    UUID event = UUID.randomUUID();
    transaction.executeWithoutResult(status ->
        sender.send(
            List.of(
                new NewNotification(
                    type,
                    recipient,
                    actor,
                    NotificationSubject.gig(UUID.randomUUID()),
                    event,
                    at,
                    null))));
    return event;
  }

  /** A person's notifications, newest first. */
  protected List<JsonNode> inbox(UUID user) {
    List<JsonNode> all = new ArrayList<>();
    as(user).get("/api/v1/notifications?limit=100").body().get("items").forEach(all::add);
    return all;
  }

  protected List<String> types(UUID user) {
    return inbox(user).stream().map(it -> it.get("type").asString()).toList();
  }

  /** The person's newest notification, waiting until it is of this type. */
  protected JsonNode awaitNewest(UUID user, NotificationType type) {
    await().until(() -> types(user).stream().limit(1).toList().equals(List.of(type.name())));
    return inbox(user).getFirst();
  }

  protected static Instant in(Duration time) {
    Instant then = Clock.systemUTC().instant().plus(time);
    return then.minusNanos(then.getNano() % 1000);
  }

  protected static UUID id(JsonNode notification) {
    return UUID.fromString(notification.get("id").asString());
  }
}
