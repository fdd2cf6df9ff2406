package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays a service: tells what it was asked, or does what the header {@code X-Do} says. A real
 * server on a real port.
 */
final class Upstream implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String service;
  private final InetSocketAddress address;
  private HttpServer server;
  final AtomicInteger requests = new AtomicInteger();

  /** Streams that somebody listens to. */
  final AtomicInteger listeners = new AtomicInteger();

  /** Lets a slow or streaming answer go on. */
  final Semaphore goOn = new Semaphore(0);

  volatile boolean healthy = true;
  volatile @Nullable String document;

  Upstream(String service) {
    this.service = service;
    this.server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.address = server.getAddress();
  }

  private HttpServer listen(InetSocketAddress where) {
    try {
      HttpServer made = HttpServer.create(where, 50);
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.createContext("/", this::answer);
      made.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  void stop() {
    server.stop(0);
  }

  /** The address may take a moment to be free. */
  void restart() {
    server = await().ignoreExceptions().until(() -> listen(address), made -> true);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getRawPath();
    String wish = exchange.getRequestHeaders().getFirst("X-Do");
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Upstream", service);
    try (exchange) {
      if (path.equals("/actuator/health/readiness")) {
        exchange.sendResponseHeaders(healthy ? 200 : 503, -1);
        return;
      }
      if (path.equals("/v3/api-docs")) {
        String told = document;
        if (told == null) {
          exchange.sendResponseHeaders(500, -1);
        } else {
          headers.set("Content-Type", "application/json");
          send(exchange, 200, told.getBytes(UTF_8));
        }
        return;
      }
      switch (wish == null ? "echo" : wish) {
        case "echo" -> echo(exchange);
        case "not-modified" -> {
          headers.set("ETag", "\"v7\"");
          exchange.sendResponseHeaders(304, -1);
        }
        case "no-content" -> exchange.sendResponseHeaders(204, -1);
        case "created" -> {
          headers.set("ETag", "\"v0\"");
          headers.set("Location", "/api/v1/gigs/1");
          headers.set("Idempotency-Replayed", "true");
          headers.add("Link", "</api/v1/gigs?cursor=x>; rel=\"next\"");
          headers.add("Set-Cookie", "a=1; HttpOnly; Path=/");
          headers.add("Set-Cookie", "b=2; Secure");
          headers.set("Cache-Control", "max-age=60");
          headers.set("Content-Type", "application/json");
          send(exchange, 201, "{\"a\" :  1}".getBytes(UTF_8));
        }
        case "unauthorized" -> {
          headers.set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
          headers.set("Content-Type", "application/problem+json");
          send(exchange, 401, "{\"code\":\"FROM_THE_SERVICE\"}".getBytes(UTF_8));
        }
        case "busy" -> {
          headers.set("Retry-After", "17");
          headers.set("Content-Type", "application/problem+json");
          send(exchange, 503, "{\"code\":\"FROM_THE_SERVICE\"}".getBytes(UTF_8));
        }
        case "redirect" -> {
          headers.set("Location", "http://127.0.0.1:" + address.getPort() + "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
        }
        case "gzip" -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write("{\"packed\":true}".getBytes(UTF_8));
          }
          headers.set("Content-Type", "application/json");
          headers.set("Content-Encoding", "gzip");
          send(exchange, 200, packed.toByteArray());
        }
        case "catalogue", "entry" -> {
          headers.set("Content-Type", "application/json");
          headers.set("ETag", "\"v7\"");
          send(
              exchange,
              200,
              ("\"" + "a".repeat(wish.equals("entry") ? 9 : 9000) + "\"").getBytes(UTF_8));
        }
        case "large" -> {
          headers.set("Content-Type", "application/octet-stream");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          byte[] block = new byte[64 * 1024];
          listeners.incrementAndGet();
          try {
            for (int i = 0; i < 160; i++) {
              out.write(block);
            }
          } finally {
            listeners.decrementAndGet();
          }
        }
        case "download" -> {
          headers.set("Content-Type", "application/octet-stream");
          send(exchange, 200, new byte[2_000_000]);
        }
        case "slow" -> {
          goOn.acquireUninterruptibly();
          exchange.sendResponseHeaders(204, -1);
        }
        case "events" -> {
          headers.set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          for (int i = 1; i <= 3; i++) {
            out.write(("data: " + i + "\n\n").getBytes(UTF_8));
            out.flush();
            goOn.acquireUninterruptibly();
          }
        }
        case "heartbeats" -> heartbeats(exchange);
        case "silence" -> {
          headers.set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(UTF_8));
          exchange.getResponseBody().flush();
          goOn.acquireUninterruptibly();
        }
        case "page" -> {
          headers.set("Content-Type", "text/html");
          headers.set("Content-Security-Policy", "default-src 'self'");
          headers.set("Referrer-Policy", "same-origin");
          send(exchange, 200, "<p>".getBytes(UTF_8));
        }
        default -> throw new IOException("no such wish: " + wish);
      }
    }
  }

  /** Until nobody listens any more. */
  private void heartbeats(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    listeners.incrementAndGet();
    try {
      while (true) {
        out.write(":\n\n".getBytes(UTF_8));
        out.flush();
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    } finally {
      listeners.decrementAndGet();
    }
  }

  private void echo(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
    byte[] body = exchange.getRequestBody().readAllBytes();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("service", service);
    told.put("method", exchange.getRequestMethod());
    told.put("uri", exchange.getRequestURI().toString());
    told.put("headers", headers);
    told.put("body", new String(body, UTF_8));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
    if (id != null) {
      exchange.getResponseHeaders().set("X-Request-Id", id);
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    send(exchange, 200, JSON.writeValueAsBytes(told));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
