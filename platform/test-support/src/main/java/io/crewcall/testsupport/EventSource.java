package io.crewcall.testsupport;

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

/** A client of server-sent events, as the one in browsers. */
public final class EventSource implements AutoCloseable {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpResponse<InputStream> response;
  private final List<Received> events = new CopyOnWriteArrayList<>();
  private final List<String> comments = new CopyOnWriteArrayList<>();
  private volatile boolean over;

  /** One event. */
  public record Received(String name, String id, String data) {}

  private EventSource(HttpResponse<InputStream> response) {
    this.response = response;
  }

  /**
   * @param address of the stream
   * @param bearer value of the header
   * @param lastEventId null for a client that comes for the first time
   */
  public static EventSource open(String address, String bearer, @Nullable Object lastEventId) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", bearer)
            .header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId.toString());
    }
    try {
      EventSource stream =
          new EventSource(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
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

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public List<Received> all() {
    return events;
  }

  /** Ids of the events of a name, which are UUIDs. */
  public List<UUID> ids(String name) {
    return named(name).stream().map(event -> UUID.fromString(event.id())).toList();
  }

  /** The events of a name. */
  public List<Received> named(String name) {
    return events.stream().filter(event -> event.name().equals(name)).toList();
  }

  public boolean ready() {
    return !events.isEmpty();
  }

  public int heartbeats() {
    return comments.size();
  }

  public boolean over() {
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
