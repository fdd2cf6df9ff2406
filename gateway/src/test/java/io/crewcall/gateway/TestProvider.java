package io.crewcall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.crewcall.contracts.Role;
import io.crewcall.testsupport.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays auth-service towards the gateway as an OAuth client: codes with PKCE, refresh tokens that
 * are exchanged once, and a replay that ends the whole session. A real server on a real port.
 */
final class TestProvider implements AutoCloseable {
  static final String CLIENT = "crewcall-gateway";
  static final String SECRET = "a secret of the gateway that is long enough";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final InetSocketAddress address;
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Family> tokens = new HashMap<>();
  private final Set<String> spent = new HashSet<>();
  private final Map<String, String> successors = new HashMap<>();
  private HttpServer server;

  /** Exchanges of refresh tokens that were new. */
  final AtomicInteger renewals = new AtomicInteger();

  /** How many answers to exchanges are lost on the way. */
  final AtomicInteger lost = new AtomicInteger();

  /** Seconds until access tokens end, as the answer says. */
  volatile int lifetime = 600;

  private record Code(UUID user, String challenge, String nonce, String redirect) {}

  /** A session at the provider, with all its refresh tokens. */
  static final class Family {
    final UUID user;
    final String session = UUID.randomUUID().toString();
    volatile boolean over;

    Family(UUID user) {
      this.user = user;
    }
  }

  TestProvider() {
    server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    address = server.getAddress();
  }

  private HttpServer listen(InetSocketAddress where) {
    try {
      HttpServer made = HttpServer.create(where, 50);
      made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.createContext("/oauth2/token", this::token);
      made.createContext("/oauth2/revoke", this::revoke);
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

  void restart() {
    server = await().ignoreExceptions().until(() -> listen(address), made -> true);
  }

  /** A code for somebody who signed in, as the page would send it back. */
  synchronized String code(UUID user, String challenge, String nonce, String redirect) {
    String code = UUID.randomUUID().toString();
    codes.put(code, new Code(user, challenge, nonce, redirect));
    return code;
  }

  /** The session of a person. */
  synchronized Family family(UUID user) {
    return tokens.values().stream().filter(one -> one.user.equals(user)).findFirst().orElseThrow();
  }

  private void token(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form = form(exchange);
      if (!authenticated(exchange)) {
        send(exchange, 401, Map.of("error", "invalid_client"));
        return;
      }
      boolean refresh = "refresh_token".equals(form.get("grant_type"));
      Map<String, Object> answer = refresh ? refresh(form) : exchange(form);
      if (refresh && lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return;
      }
      send(exchange, answer.containsKey("error") ? 400 : 200, answer);
    }
  }

  private synchronized Map<String, Object> exchange(Map<String, String> form) {
    Code code = codes.remove(form.get("code"));
    if (code == null
        || !code.redirect.equals(form.get("redirect_uri"))
        || !code.challenge.equals(challenge(form.getOrDefault("code_verifier", "")))) {
      return Map.of("error", "invalid_grant");
    }
    Map<String, Object> answer = new HashMap<>(tokens(new Family(code.user), newToken()));
    answer.put(
        "id_token",
        TestTokens.shared()
            .bearerWith(
                code.user,
                claims -> {
                  claims.put("aud", List.of(CLIENT));
                  claims.put("nonce", code.nonce);
                })
            .substring("Bearer ".length()));
    return answer;
  }

  private synchronized Map<String, Object> refresh(Map<String, String> form) {
    String presented = form.get("refresh_token");
    Family family = tokens.get(presented);
    if (family == null || family.over) {
      return Map.of("error", "invalid_grant");
    }
    if (spent.contains(presented)) {
      String successor = successors.get(presented);
      if (spent.contains(successor)) {
        family.over = true;
        return Map.of("error", "invalid_grant");
      }
      return tokens(family, successor);
    }
    renewals.incrementAndGet();
    String next = newToken();
    spent.add(presented);
    successors.put(presented, next);
    return tokens(family, next);
  }

  private Map<String, Object> tokens(Family family, String refresh) {
    tokens.put(refresh, family);
    String access =
        TestTokens.shared()
            .bearerWith(
                family.user,
                claims -> {
                  claims.put("sid", family.session);
                  claims.put("client_id", CLIENT);
                },
                Role.BRAND);
    return Map.of(
        "access_token",
        access.substring("Bearer ".length()),
        "token_type",
        "Bearer",
        "expires_in",
        lifetime,
        "refresh_token",
        refresh,
        "scope",
        "openid read write");
  }

  private static String newToken() {
    return "refresh-" + UUID.randomUUID();
  }

  private void revoke(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form = form(exchange);
      if (!authenticated(exchange)) {
        send(exchange, 401, Map.of("error", "invalid_client"));
        return;
      }
      synchronized (this) {
        Family family = tokens.get(form.get("token"));
        if (family != null) {
          family.over = true;
        }
      }
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static boolean authenticated(HttpExchange exchange) {
    String basic =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(UTF_8));
    String plain = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    return ("Basic " + basic).equals(sent) || ("Basic " + plain).equals(sent);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Arrays.stream(body.split("&"))
        .map(field -> field.split("=", 2))
        .filter(field -> field.length == 2)
        .forEach(field ->
            fields.put(URLDecoder.decode(field[0], UTF_8), URLDecoder.decode(field[1], UTF_8)));
    return fields;
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
