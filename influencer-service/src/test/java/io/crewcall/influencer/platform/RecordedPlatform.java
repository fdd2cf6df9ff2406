package io.crewcall.influencer.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real HTTP server that plays recorded answers of a platform, path by path. */
public final class RecordedPlatform implements AutoCloseable {
  private static final Pattern DAYS_AGO = Pattern.compile("\\{\\{(\\d+)}}");
  private static final DateTimeFormatter INSTAGRAM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  private final HttpServer server;
  private final Instant now;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  private record Answer(int status, Map<String, String> headers, byte[] body) {}

  /** What was asked. */
  public record Call(String method, String path, String query, String authorization, String body) {}

  public RecordedPlatform(Instant now) {
    this.now = now;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Queues a recording for a path; the last one queued is played for ever. */
  public RecordedPlatform plays(String path, String recording) {
    return plays(path, 200, Map.of(), recorded(recording));
  }

  public RecordedPlatform plays(String path, int status, Map<String, String> headers, String body) {
    answers
        .computeIfAbsent(path, key -> new ArrayDeque<>())
        .add(new Answer(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  public List<Call> calls(String path) {
    return calls.stream().filter(call -> call.path().equals(path)).toList();
  }

  /** Forgets all that is queued and was asked. */
  public void rewind() {
    answers.clear();
    calls.clear();
  }

  public String recorded(String recording) {
    try (InputStream in = RecordedPlatform.class.getResourceAsStream("/recordings/" + recording)) {
      if (in == null) {
        throw new IllegalArgumentException("no recording " + recording);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher matcher = DAYS_AGO.matcher(text);
      return matcher.replaceAll(found -> {
        Instant then = now.minus(Duration.ofDays(Long.parseLong(found.group(1))));
        return recording.startsWith("instagram")
            ? INSTAGRAM.format(OffsetDateTime.ofInstant(then, ZoneOffset.UTC))
            : then.toString();
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = exchange.getRequestURI().getRawQuery();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      calls.add(
          new Call(
              exchange.getRequestMethod(),
              path,
              query == null ? "" : query,
              authorization == null ? "" : authorization,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Answer answer = next(path);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private synchronized Answer next(String path) {
    Deque<Answer> queued = answers.get(path);
    if (queued == null || queued.isEmpty()) {
      return new Answer(404, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
    }
    return queued.size() == 1 ? queued.getFirst() : queued.removeFirst();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
