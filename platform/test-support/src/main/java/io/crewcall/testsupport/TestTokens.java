package io.crewcall.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.crewcall.contracts.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Plays the auth-service: signs access tokens with a key of this JVM and serves the public half on
 * a loopback port. Every method returns the value of an {@code Authorization} header.
 */
public final class TestTokens {
  private static final String AUDIENCE = "crewcall-api";
  private static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final Duration REUSED = Duration.ofMinutes(2);
  private static final Duration FAR = Duration.ofHours(1);
  private static final int KEY_BITS = 2048;
  private static final int PRETENDED_SECRET_BYTES = 32;

  private static final class Holder {
    static final TestTokens SHARED = new TestTokens(Clock.systemUTC());
  }

  private record Holding(UUID userId, List<Role> roles) {}

  private record Good(String authorization, Instant since) {}

  private final Map<Holding, Good> good = new ConcurrentHashMap<>();
  private final Clock clock;
  private final RSAKey key = newKey("test-key");
  private final String issuer;

  private TestTokens(Clock clock) {
    this.clock = clock;
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      byte[] keys = new JWKSet(key.toPublicJWK()).toString(true).getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one of this JVM. */
  public static TestTokens shared() {
    return Holder.SHARED;
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JVM can make RSA keys", e);
    }
  }

  /** The {@code iss} of good tokens. */
  public String issuer() {
    return issuer;
  }

  /** Where the public key is. */
  public URI jwkSetUri() {
    return URI.create(issuer + "/jwks");
  }

  /**
   * A good token: the same for a while, as a client would use it, and since making a signature is
   * dear where only the quick compiler runs.
   */
  public String bearer(UUID userId, Role... roles) {
    Instant now = clock.instant();
    return good.compute(
            new Holding(userId, List.of(roles)),
            (holding, known) ->
                known != null && known.since().isAfter(now.minus(REUSED))
                    ? known
                    : new Good(bearer(claims(userId, roles)), now))
        .authorization();
  }

  /** A token with claims added, changed or removed by the caller; times in epoch seconds. */
  public String bearerWith(UUID userId, Consumer<Map<String, Object>> change, Role... roles) {
    Map<String, Object> claims = claims(userId, roles);
    change.accept(claims);
    return bearer(claims);
  }

  /** A good token for these scopes alone, space-separated. */
  public String withScope(UUID userId, String scope, Role... roles) {
    return bearerWith(userId, claims -> claims.put("scope", scope), roles);
  }

  /** Good an hour ago. */
  public String expired(UUID userId, Role... roles) {
    return bearerWith(
        userId,
        claims -> {
          Instant then = clock.instant().minus(FAR);
          claims.put("iat", then.getEpochSecond());
          claims.put("nbf", then.getEpochSecond());
          claims.put("exp", then.plus(LIFETIME).getEpochSecond());
        },
        roles);
  }

  /** Good in an hour. */
  public String notYetValid(UUID userId, Role... roles) {
    return bearerWith(
        userId,
        claims -> {
          Instant then = clock.instant().plus(FAR);
          claims.put("nbf", then.getEpochSecond());
          claims.put("exp", then.plus(LIFETIME).getEpochSecond());
        },
        roles);
  }

  /** Meant for another API. */
  public String wrongAudience(UUID userId, Role... roles) {
    return bearerWith(userId, claims -> claims.put("aud", List.of("another-api")), roles);
  }

  /** From somebody else, but signed with our key. */
  public String wrongIssuer(UUID userId, Role... roles) {
    return bearerWith(userId, claims -> claims.put("iss", "https://issuer.example"), roles);
  }

  /** Signed with another key under our key's id. */
  public String wrongKey(UUID userId, Role... roles) {
    return signed(header(JWSAlgorithm.RS256, "JWT"), claims(userId, roles), newKey("test-key"));
  }

  /** With a {@code typ} of another kind of token. */
  public String wrongType(UUID userId, Role... roles) {
    return signed(header(JWSAlgorithm.RS256, "logout+jwt"), claims(userId, roles), key);
  }

  /** With {@code alg: none} and no signature. */
  public String unsigned(UUID userId, Role... roles) {
    PlainHeader header = new PlainHeader.Builder().type(JOSEObjectType.JWT).build();
    return "Bearer " + new PlainObject(header, new Payload(claims(userId, roles))).serialize();
  }

  /** Signed by HMAC with the public key as the secret. */
  public String hmacWithPublicKey(UUID userId, Role... roles) {
    try {
      byte[] secret = key.toRSAPublicKey().getEncoded();
      return signed(
          header(JWSAlgorithm.HS256, "JWT"),
          claims(userId, roles),
          new MACSigner(Arrays.copyOf(secret, Math.max(secret.length, PRETENDED_SECRET_BYTES))));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> claims(UUID userId, Role... roles) {
    Instant now = clock.instant();
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", userId.toString());
    claims.put("roles", Arrays.stream(roles).map(Role::name).toList());
    claims.put("scope", scope(roles));
    claims.put("iss", issuer);
    claims.put("aud", List.of(AUDIENCE));
    claims.put("iat", now.getEpochSecond());
    claims.put("nbf", now.getEpochSecond());
    claims.put("exp", now.plus(LIFETIME).getEpochSecond());
    claims.put("jti", UUID.randomUUID().toString());
    // As of somebody who has just signed in to the platform itself.
    claims.put("first_party", true);
    claims.put("auth_time", now.getEpochSecond());
    return claims;
  }

  /** What a first-party log-in gets. */
  private static String scope(Role... roles) {
    return Arrays.asList(roles).contains(Role.ADMIN)
        ? "read write moderation accounts reference-data"
        : "read write";
  }

  private String bearer(Map<String, Object> claims) {
    return signed(header(JWSAlgorithm.RS256, "JWT"), claims, key);
  }

  private JWSHeader header(JWSAlgorithm algorithm, String type) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType(type))
        .keyID(key.getKeyID())
        .build();
  }

  private static String signed(JWSHeader header, Map<String, Object> claims, RSAKey key) {
    try {
      return signed(header, claims, new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(JWSHeader header, Map<String, Object> claims, JWSSigner signer) {
    try {
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(signer);
      return "Bearer " + token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
