package io.crewcall.user.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.crewcall.testsupport.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The other services as small real servers, and the issuer's token endpoint. Calls to user-service
 * are passed on to the one under test.
 */
final class FakePlatform {
  static final List<String> SERVICES =
      Stream.of(
              "auth",
              "user",
              "influencer",
              "creative",
              "brand",
              "campaign",
              "gig",
              "media",
              "search",
              "analytics")
          .map(name -> name + "-service")
          .toList();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, HttpServer> servers = new TreeMap<>();
  private final HttpServer issuer;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();
  private volatile String serviceUnderTest = "";

  /** Something that a service was asked. */
  record Call(String service, String method, UUID userId) {}

  FakePlatform() {
    SERVICES.forEach(name -> servers.put(name, serve(exchange -> answer(name, exchange))));
    issuer = serve(this::token);
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private static HttpServer serve(Handler handler) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            try (exchange) {
              handler.handle(exchange);
            }
          });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void register(DynamicPropertyRegistry properties) {
    servers.forEach((name, server) ->
        properties.add("crewcall.privacy.services." + name, () -> address(server)));
    properties.add("crewcall.service-client.token-uri", () -> address(issuer) + "/oauth2/token");
  }

  void passOnTo(String baseUrl) {
    serviceUnderTest = baseUrl;
  }

  /** The next calls to a service about a person fail. */
  void fail(String service, UUID userId, int times) {
    faults.put(service + userId, new AtomicInteger(times));
  }

  /** A service answers its next deletions so, until told otherwise. */
  void answerDeletions(String service, int status) {
    answers.put(service, status);
  }

  List<Call> calls(UUID userId) {
    return calls.stream().filter(call -> call.userId().equals(userId)).toList();
  }

  int tokensIssued() {
    return tokens.get();
  }

  private void answer(String name, HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    UUID userId = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    calls.add(new Call(name, exchange.getRequestMethod(), userId));
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.startsWith("Bearer ey")) {
      send(exchange, 401, "");
    } else if (faults.getOrDefault(name + userId, new AtomicInteger()).getAndDecrement() > 0) {
      send(exchange, 503, "{\"code\":\"DATABASE_UNAVAILABLE\"}");
    } else if (name.equals("user-service")) {
      passOn(exchange, authorization);
    } else if (exchange.getRequestMethod().equals("GET")) {
      send(
          exchange,
          200,
          "{\"profile\":{\"service\":\"%s\",\"note\":\"%s\"},\"things\":[1,2,3]}"
              .formatted(name, "x".repeat(400_000)));
    } else {
      send(exchange, answers.getOrDefault(name, 204), "");
    }
  }

  private void passOn(HttpExchange exchange, String authorization) throws IOException {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(serviceUnderTest + exchange.getRequestURI()))
                  .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
                  .header("Authorization", authorization)
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      send(exchange, answer.statusCode(), answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String credentials = exchange.getRequestHeaders().getFirst("Authorization");
    if (!form.contains("grant_type=client_credentials")
        || !form.contains("scope=personal-data")
        || !credentials.startsWith("Basic ")) {
      send(exchange, 400, "{\"error\":\"invalid_request\"}");
      return;
    }
    tokens.incrementAndGet();
    String token =
        TestTokens.shared()
            .bearerWith(
                UUID.randomUUID(),
                claims -> {
                  claims.put("sub", "user-service");
                  claims.put("aud", List.of("crewcall-internal"));
                  claims.put("scope", "personal-data");
                })
            .substring("Bearer ".length());
    send(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"personal-data\"}"
            .formatted(token));
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
