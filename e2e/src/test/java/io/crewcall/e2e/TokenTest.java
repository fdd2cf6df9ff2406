package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that are wrong in one thing, at the gateway and at each service directly. */
@ExtendWith(LocalStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
  private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000001";

  /**
   * @param read an address for people who have signed in
   */
  private record Door(String name, int port, String read) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Door> SERVICES =
      List.of(
          new Door("auth-service", 8081, "/api/v1/auth/account"),
          new Door("user-service", 8082, "/api/v1/users/me"),
          new Door("influencer-service", 8083, "/api/v1/influencers/me"),
          new Door("creative-service", 8084, "/api/v1/creatives/me/calendar"),
          new Door("brand-service", 8085, "/api/v1/brands/mine"),
          new Door("campaign-service", 8086, "/api/v1/campaigns/" + SOME_ID),
          new Door("gig-service", 8087, "/api/v1/applications/mine"),
          new Door("media-service", 8088, "/api/v1/media"),
          new Door("search-service", 8089, "/api/v1/search/creators"),
          new Door("analytics-service", 8090, "/api/v1/analytics/users/me"));

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private TokenForge forge;
  private Person person;
  private Map<String, String> refused;

  static Stream<Door> doors() {
    return Stream.concat(
        SERVICES.stream(),
        SERVICES.stream()
            .map(service -> new Door("gateway to " + service.name(), 8080, service.read())));
  }

  static Stream<Door> services() {
    return SERVICES.stream();
  }

  @BeforeAll
  void forge() {
    person = LocalStack.person("BRAND", "INFLUENCER", "CREATIVE");
    forge = TokenForge.open();
    refused = wrong();
  }

  private Map<String, String> wrong() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("no signature", forge.unsigned(head(h -> h.put("alg", "none")), good()));
    all.put("no signature, NONE", forge.unsigned(head(h -> h.put("alg", "NONE")), good()));
    all.put("signature left out", forge.unsigned(forge.head(), good()));
    all.put(
        "HS256 by the public key",
        forge.signByPublicKey(head(h -> h.put("alg", "HS256")), good(), false));
    all.put(
        "HS256 by the public key as text",
        forge.signByPublicKey(head(h -> h.put("alg", "HS256")), good(), true));
    all.put("another's key under our id", forge.signByAnother(forge.head(), good()));
    all.put(
        "an unknown kid",
        forge.signByAnother(head(h -> h.put("kid", UUID.randomUUID().toString())), good()));
    all.put("no kid", forge.signByAnother(head(h -> h.remove("kid")), good()));
    for (String kid : List.of("../../../../dev/null", "x' or '1'='1", "http://127.0.0.1:1/jwks")) {
      all.put("kid " + kid, forge.signByAnother(head(h -> h.put("kid", kid)), good()));
    }
    all.put(
        "keys of its own address",
        forge.signByAnother(head(h -> h.put("jku", "http://127.0.0.1:1/jwks")), good()));
    all.put("another algorithm named", forge.sign(head(h -> h.put("alg", "PS256")), good()));
    all.put("another type", forge.sign(head(h -> h.put("typ", "logout+jwt")), good()));
    all.put("no type", forge.sign(head(h -> h.remove("typ")), good()));
    all.put(
        "something critical",
        forge.sign(
            head(h -> {
              h.put("crit", List.of("made-up"));
              h.put("made-up", 1);
            }),
            good()));
    all.put("another audience", signed(c -> c.put("aud", List.of("another-api"))));
    all.put("no audience", signed(c -> c.remove("aud")));
    all.put(
        "for services among themselves",
        signed(c -> {
          c.put("aud", List.of("crewcall-internal"));
          c.put("scope", "personal-data read write");
        }));
    all.put("another issuer", signed(c -> c.put("iss", "https://issuer.example")));
    all.put("an issuer like ours", signed(c -> c.put("iss", LocalStack.GATEWAY + "/")));
    all.put("no issuer", signed(c -> c.remove("iss")));
    long now = Instant.now().getEpochSecond();
    all.put("over", signed(c -> c.put("exp", now - 120)));
    all.put("without end", signed(c -> c.remove("exp")));
    all.put("not yet", signed(c -> c.put("nbf", now + 600)));
    all.put("nobody", signed(c -> c.remove("sub")));
    all.put("a subject that is no id", signed(c -> c.put("sub", "admin")));
    String good = forge.sign(forge.head(), good());
    String[] parts = good.split("\\.");
    String promoted =
        forge.sign(forge.head(), claims(c -> c.put("roles", List.of("ADMIN")))).split("\\.")[1];
    all.put("claims exchanged", parts[0] + "." + promoted + "." + parts[2]);
    all.put("cut off", good.substring(0, good.length() - 2));
    all.put("nonsense", "nonsense");
    all.put("three dots", "a.b.c");
    return all;
  }

  private Map<String, Object> good() {
    return forge.claims(person);
  }

  private Map<String, Object> claims(Consumer<Map<String, Object>> change) {
    Map<String, Object> claims = good();
    change.accept(claims);
    return claims;
  }

  private Map<String, Object> head(Consumer<Map<String, Object>> change) {
    Map<String, Object> head = forge.head();
    change.accept(head);
    return head;
  }

  private String signed(Consumer<Map<String, Object>> change) {
    return forge.sign(forge.head(), claims(change));
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whatIsWrongInOneThingIsRefused(Door door) throws Exception {
    // The forgery itself is good enough: what follows is refused for its one fault alone.
    assertThat(status(door, "GET", door.read(), forge.sign(forge.head(), good()))).isIn(200, 404);
    assertThat(status(door, "GET", door.read(), person.token())).isIn(200, 404);
    for (Map.Entry<String, String> token : refused.entrySet()) {
      assertThat(status(door, "GET", door.read(), token.getValue()))
          .as(token.getKey())
          .isEqualTo(401);
    }
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aTokenIsGoodForItsScopesOnly(Door door) throws Exception {
    String none = signed(c -> c.remove("scope"));
    assertThat(status(door, "GET", door.read(), none)).isEqualTo(403);
    assertThat(status(door, "GET", door.read(), signed(c -> c.put("scope", "openid profile"))))
        .isEqualTo(403);
    String reading = signed(c -> c.put("scope", "read"));
    assertThat(status(door, "GET", door.read(), reading)).isIn(200, 404);
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(status(door, method, door.read(), reading)).as(method).isEqualTo(403);
    }
    assertThat(status(door, "GET", door.read(), signed(c -> c.put("scope", "write"))))
        .isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatServicesTellEachOtherIsForNobodyElse(Door service) throws Exception {
    String path = "/internal/personal-data/" + person.id();
    Door gateway = new Door("gateway", 8080, path);
    String internal =
        forge.sign(
            forge.head(),
            claims(c -> {
              c.put("sub", "user-service");
              c.put("aud", List.of("crewcall-internal"));
              c.put("scope", "personal-data");
              c.remove("roles");
            }));
    String admin =
        signed(c -> {
          c.put("roles", List.of("ADMIN"));
          c.put("scope", "read write accounts moderation personal-data");
        });
    for (String method : List.of("GET", "DELETE")) {
      for (String token : List.of(person.token(), admin)) {
        assertThat(status(service, method, path, token)).isIn(401, 403, 404);
        assertThat(status(gateway, method, path, token)).isIn(403, 404);
      }
      assertThat(status(service, method, path, null)).isIn(401, 403, 404);
      assertThat(status(gateway, method, path, null)).isIn(401, 403, 404);
      // The gateway takes no such token at all.
      assertThat(status(gateway, method, path, internal)).isEqualTo(401);
    }
  }

  private int status(Door door, String method, String path, String token)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(LocalStack.service(door.port()) + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
