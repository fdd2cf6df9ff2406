package io.crewcall.user.notification.live;

import static io.crewcall.user.notification.preference.NotificationType.APPLIED;
import static io.crewcall.user.notification.preference.NotificationType.DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.platform.live.LiveStreams;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.EventSource;
import io.crewcall.user.notification.NotificationServiceTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The live stream over real HTTP. */
class StreamTest extends NotificationServiceTest {
  private static final String STREAM = "/api/v1/notifications/stream";

  @Autowired private LiveStreams streams;
  @Autowired private javax.sql.DataSource pool;

  private final List<EventSource> opened = new ArrayList<>();

  @AfterEach
  void closeAll() {
    opened.forEach(EventSource::close);
    await().until(() -> streams.open() == 0);
  }

  private EventSource open(UUID user, UUID lastEventId) {
    EventSource stream =
        EventSource.open(http.baseUrl() + STREAM, tokens.bearer(user), lastEventId);
    opened.add(stream);
    return stream;
  }

  private EventSource open(UUID user) {
    EventSource stream = open(user, null);
    await().until(stream::ready);
    return stream;
  }

  @Test
  void whatHappensArrivesAtOnceAsTheListShowsIt() {
    UUID user = stranger();
    tell(user, stranger(), APPLIED);
    UUID before = id(inbox(user).getFirst());
    EventSource stream = open(user);
    assertThat(stream.status()).isEqualTo(200);
    assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
    assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
    assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
    assertThat(stream.all().getFirst())
        .isEqualTo(new EventSource.Received("ready", before.toString(), "{\"unread\":1}"));

    tell(user, stranger(), DELIVERED);
    await().pollInterval(Duration.ofMillis(5)).until(() -> stream.ids("notification").size() == 1);

    EventSource.Received event = stream.all().getLast();
    assertThat(event.name()).isEqualTo("notification");
    assertThat(JsonMapper.shared().readTree(event.data())).isEqualTo(inbox(user).getFirst());
  }

  @Test
  void nothingOfOthersArrivesAndHeartbeatsKeepTheStreamAlive() {
    UUID user = stranger();
    EventSource stream = open(user);

    tell(stranger(), user, APPLIED);
    tell(user, null, APPLIED, in(Duration.ofDays(-5)));

    await().until(() -> stream.heartbeats() >= 2);
    assertThat(stream.ids("notification")).isEmpty();
    assertThat(stream.over()).isFalse();
  }

  @Test
  void whoComesBackGetsWhatWasMissedOnce() {
    UUID user = stranger();
    EventSource first = open(user);
    tell(user, stranger(), APPLIED);
    await().until(() -> first.ids("notification").size() == 1);
    first.close();
    UUID last = first.ids("notification").getLast();
    for (int i = 0; i < 250; i++) {
      tell(user, stranger(), APPLIED);
    }

    EventSource second = open(user, last);
    tell(user, stranger(), DELIVERED);

    await().until(() -> second.ids("notification").size() >= 251);
    assertThat(second.ids("notification"))
        .hasSize(251)
        .doesNotHaveDuplicates()
        .doesNotContain(last);
    // The first event says where the reader is: whoever is cut off before any other resumes there.
    assertThat(second.all().getFirst().id()).isEqualTo(last.toString());
  }

  @Test
  void writersAndReadersAtOnceLoseNothing() throws Exception {
    UUID user = stranger();
    EventSource stream = open(user);
    int writers = 8;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        all.add(
            threads.submit(() -> {
              for (int i = 0; i < 25; i++) {
                tell(user, stranger(), APPLIED);
              }
            }));
      }
      for (Future<?> writer : all) {
        writer.get();
      }
    }
    await().until(() -> stream.ids("notification").size() == writers * 25);
    assertThat(stream.ids("notification")).doesNotHaveDuplicates();
    List<UUID> listed = inbox(user).stream().map(NotificationServiceTest::id).toList();
    assertThat(stream.ids("notification").reversed().subList(0, 100)).isEqualTo(listed);
  }

  @Test
  void twoHundredStreamsHoldNoConnectionAndAllHear() throws Exception {
    List<UUID> users = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EventSource>> opening = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        UUID user = stranger();
        users.add(user);
        opening.add(
            threads.submit(
                () -> EventSource.open(http.baseUrl() + STREAM, tokens.bearer(user), null)));
      }
      for (Future<EventSource> one : opening) {
        opened.add(one.get());
      }
    }
    await().until(() -> opened.stream().allMatch(EventSource::ready));
    assertThat(streams.open()).isEqualTo(200);
    var hikari = pool.unwrap(com.zaxxer.hikari.HikariDataSource.class).getHikariPoolMXBean();
    await().until(() -> hikari.getActiveConnections() == 0);

    users.forEach(user -> tell(user, stranger(), APPLIED));

    await().until(() -> opened.stream().allMatch(it -> it.ids("notification").size() == 1));
    assertThat(as(stranger()).get("/api/v1/notifications/unread-count").status()).isEqualTo(200);
  }

  @Test
  void aPersonHasAFewStreamsAtMost() {
    UUID user = stranger();
    for (int i = 0; i < 3; i++) {
      open(user);
    }

    Caller.Answer refused =
        as(user).get("/api/v1/notifications/stream", "Accept", "text/event-stream");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("TOO_MANY_STREAMS");
    assertThat(refused.header("Retry-After")).isEqualTo("10");
    opened.getFirst().close();
    await().until(() -> streams.open() == 2);
    open(user);
  }

  @Test
  void streamsThatNobodyReadsAnyMoreMakeRoom() {
    UUID user = stranger();
    for (int page = 0; page < 4; page++) {
      for (int i = 0; i < 3; i++) {
        EventSource left = open(user);
        left.close();
      }
    }

    open(user);
  }

  @Test
  void theStreamEndsWithTheToken() {
    UUID user = stranger();
    String token =
        tokens.bearerWith(
            user,
            (Map<String, Object> claims) ->
                claims.put("exp", in(Duration.ofSeconds(2)).getEpochSecond()));

    EventSource stream = EventSource.open(http.baseUrl() + STREAM, token, null);

    await().atMost(Duration.ofSeconds(6)).until(stream::over);
    assertThat(stream.all().getLast().name()).isEqualTo("end");
    assertThat(stream.all().getLast().data()).isEqualTo("{\"reason\":\"TOKEN_EXPIRED\"}");
  }

  @Test
  void badCallsAreRefused() {
    UUID user = stranger();
    String path = "/api/v1/notifications/stream";
    assertThat(new Caller(http.baseUrl(), null).get(path).status()).isEqualTo(401);
    Caller.Answer noId =
        as(user).get(path, "Accept", "text/event-stream", "Last-Event-ID", "yesterday");
    assertThat(noId.status()).isEqualTo(400);
    assertThat(as(user).get(path, "Accept", "application/json").status()).isEqualTo(406);
    assertThat(as(user).post(path).status()).isEqualTo(405);
  }

  /** A reader that takes nothing is dropped by the connector's time-out and holds nothing up. */
  @Test
  void aReaderThatTakesNothingIsDropped() throws IOException {
    UUID user = stranger();
    jdbc.sql(
            """
            insert into notification (id, user_id, type, event_id, subject_kind, subject_id,
              created_at, in_app, fresh)
            select uuidv7(), :user, 'APPLIED', gen_random_uuid(), 'GIG', gen_random_uuid(), now(),
              true, true
            from generate_series(1, 30000)
            """)
        .param("user", user)
        .update();
    URI base = URI.create(http.baseUrl());
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
      socket
          .getOutputStream()
          .write(
              ("GET /api/v1/notifications/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                      + tokens.bearer(user)
                      + "\r\nAccept: text/event-stream\r\n"
                      + "Last-Event-ID: 00000000-0000-0000-0000-000000000000\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> streams.open() == 1);
      UUID other = stranger();
      EventSource stream = open(other);
      tell(other, stranger(), APPLIED);
      await().until(() -> stream.ids("notification").size() == 1);

      await().until(() -> streams.open() == 1);
      assertThat(stream.over()).isFalse();
    }
  }
}
