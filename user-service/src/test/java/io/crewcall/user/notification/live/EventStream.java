package io.crewcall.user.notification.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of the live stream, as an EventSource would be one. */
final class EventStream implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final List<Received> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  record Received(String name, String id, String data) {}

  private EventStream(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static EventStream open(String baseUrl, String bearer, @Nullable UUID lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/notifications/stream"))
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId.toString());
    }
    try {
      EventStream stream =
          new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
      Thread.ofVirtual().start(stream::read);
      return stream;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      String name = "";
      String id = "";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(":")) {
          comments.add(line);
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
          data.append(line.substring("data: ".length()));
        } else if (line.isEmpty() && !data.isEmpty()) {
          events.add(new Received(name, id, data.toString()));
          data.setLength(0);
        }
      }
    } catch (IOException closed) {
      // it is over
    }
    over = true;
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  List<Received> all() {
    return events;
  }

  /** Ids of the notifications received. */
  List<UUID> notifications() {
    return events.stream()
        .filter(event -> event.name().equals("notification"))
        .map(event -> UUID.fromString(event.id()))
        .toList();
  }

  boolean ready() {
    return !events.isEmpty();
  }

  int heartbeats() {
    return comments.size();
  }

  boolean over() {
    return over;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException closedAlready) {
      over = true;
    }
  }
}
