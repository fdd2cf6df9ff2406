package io.crewcall.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Retries every POST of a service, as its OpenAPI document names them, for somebody who was
 * answered before and has no right to the object any more: an answer is put where those of former
 * requests are kept, and must not come out again.
 *
 * <pre>
 * Replays.at(http, database, somebody, tokens.bearer(somebody, Role.values()))
 *     .with("gigs/{id}", gig)
 *     .openToAll("createGig")
 *     .check();
 * </pre>
 *
 * <p>What is open to anybody must be answered as before: that shows that the answer would have been
 * found. Path variables that are not given get random ids.
 */
public final class Replays {
  private static final String FORMER = "{\"former\": \"answer\"}";
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String baseUrl;
  private final DataSource database;
  private final UUID caller;
  private final String authorization;
  private final Map<String, String> objects = new LinkedHashMap<>();
  private final Set<String> open = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();
  private UnaryOperator<byte[]> fingerprint = Replays::sha256;
  private int sent;

  private Replays(String baseUrl, DataSource database, UUID caller, String authorization) {
    this.baseUrl = baseUrl;
    this.database = database;
    this.caller = caller;
    this.authorization = authorization;
  }

  /**
   * @param caller who has a right to nothing that was made by others
   */
  public static Replays at(TestHttp http, DataSource database, UUID caller, String authorization) {
    return new Replays(http.baseUrl(), database, caller, authorization);
  }

  /**
   * An object that there is.
   *
   * @param address a part of addresses that names it, for example {@code gigs/{id}}
   */
  public Replays with(String address, Object id) {
    objects.put(address, VARIABLE.matcher(address).replaceAll(id.toString()));
    return this;
  }

  /** Operations that the caller may make, so that there is no right to lose. */
  public Replays openToAll(String... operationIds) {
    open.addAll(List.of(operationIds));
    return this;
  }

  /** How the service recognises a body; SHA-256 if not said. */
  public Replays recognisedBy(UnaryOperator<byte[]> bodyFingerprint) {
    fingerprint = bodyFingerprint;
    return this;
  }

  /**
   * Retries all.
   *
   * @return how many operations there are
   * @throws AssertionError naming the operations that gave the former answer, or did not give it
   */
  public int check() {
    JsonNode document = JSON.readTree(send(request("/v3/api-docs").GET()).body());
    document
        .get("paths")
        .properties()
        .forEach(path -> {
          JsonNode operation = path.getValue().path("post");
          if (takesKeys(operation) && !isOpenToStrangers(operation)) {
            retry(document, path.getKey(), operation);
          }
        });
    if (!failures.isEmpty()) {
      throw new AssertionError(
          "%d of %d retries were answered wrongly:%n%s"
              .formatted(failures.size(), sent, String.join(System.lineSeparator(), failures)));
    }
    return sent;
  }

  private static boolean takesKeys(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("name").asString("").equals("Idempotency-Key")
          || parameter.path("$ref").asString("").endsWith("/Idempotency-Key")
          || parameter.path("$ref").asString("").endsWith("/IdempotencyKey")) {
        return true;
      }
    }
    return false;
  }

  /** They have no rights to lose. */
  private static boolean isOpenToStrangers(JsonNode operation) {
    return operation.has("security") && operation.path("security").isEmpty();
  }

  private void retry(JsonNode document, String template, JsonNode operation) {
    String route = template;
    for (Map.Entry<String, String> object : objects.entrySet()) {
      route = route.replace(object.getKey(), object.getValue());
    }
    route = VARIABLE.matcher(route).replaceAll(found -> UUID.randomUUID().toString());
    String key = UUID.randomUUID().toString();
    JsonNode contents = operation.at("/requestBody/content");
    HttpRequest.Builder request = request(route).header("Idempotency-Key", key);
    byte[] body = new byte[0];
    if (contents.has("application/json")) {
      request.header("Content-Type", "application/json");
      body =
          JSON.writeValueAsBytes(
              JSON.treeToValue(
                  JsonMutations.of(document, contents.get("application/json"), false).sample(),
                  Object.class));
    } else if (!contents.isEmpty()) {
      request.header("Content-Type", contents.propertyNames().iterator().next());
      body = "a".getBytes(StandardCharsets.UTF_8);
    }
    remember(key, route, fingerprint.apply(body));
    sent++;
    HttpResponse<String> answer = send(request.POST(BodyPublishers.ofByteArray(body)));
    String id = operation.path("operationId").asString("");
    boolean replayed = answer.body().equals(FORMER);
    boolean right =
        open.contains(id) ? replayed : !replayed && REFUSALS.contains(answer.statusCode());
    if (!right) {
      failures.add(
          "%s: POST %s gave %d %s"
              .formatted(
                  id,
                  route,
                  answer.statusCode(),
                  answer.body().substring(0, Math.min(200, answer.body().length()))));
    }
  }

  private void remember(String key, String route, byte[] hash) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into idempotency_record (idempotency_key, user_id, route, body_hash, status,
                  content_type, body, created_at)
                values (?, ?, ?, ?, 200, 'application/json', ?, now())
                """)) {
      insert.setString(1, key);
      insert.setString(2, caller.toString());
      insert.setString(3, route);
      insert.setBytes(4, hash);
      insert.setBytes(5, FORMER.getBytes(StandardCharsets.UTF_8));
      insert.executeUpdate();
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", authorization);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
