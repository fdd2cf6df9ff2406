package io.crewcall.local.home;

import io.crewcall.local.topology.ServiceSpec;
import io.crewcall.local.topology.Topology;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Passwords and keys of one local platform: random, made at its first start, kept until reset. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;
  private static final int KEY_BYTES = 32;
  // Without the characters that people mix up; 32 of them, so that a random byte picks evenly.
  private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

  private final Map<String, String> values;

  private Secrets(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads the secrets and makes those that are missing, such as the password of a service that is
   * new.
   */
  public static Secrets loadOrCreate(Path file, Topology topology) {
    Map<String, String> values = PrivateFile.read(file);
    int before = values.size();
    values.computeIfAbsent("postgres.superuser", key -> random(BYTES));
    for (ServiceSpec service : topology.services()) {
      service
          .role()
          .ifPresent(role -> values.computeIfAbsent("postgres.role." + role, key -> random(BYTES)));
    }
    values.computeIfAbsent("elasticsearch.password", key -> random(BYTES));
    values.computeIfAbsent("s3.access-key", key -> random(BYTES));
    values.computeIfAbsent("s3.secret-key", key -> random(BYTES));
    values.computeIfAbsent("cursor-secret", key -> random(KEY_BYTES));
    values.computeIfAbsent(
        "auth.key-encryption-key", key -> Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    values.computeIfAbsent(
        "address-key", key -> Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    values.computeIfAbsent("user-service.client-secret", key -> random(KEY_BYTES));
    values.computeIfAbsent("gateway.client-secret", key -> random(KEY_BYTES));
    values.computeIfAbsent(
        "gateway.session-key", key -> Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    values.computeIfAbsent("demo.password", key -> readable());
    if (values.size() != before) {
      PrivateFile.write(
          file,
          "Made at the first start; `crewcall reset` drops it together with the data.",
          values);
    }
    return new Secrets(values);
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static String random(int count) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(count));
  }

  /** Sixteen characters in groups of four: 80 random bits that can be typed. */
  private static String readable() {
    StringBuilder text = new StringBuilder();
    for (byte value : bytes(16)) {
      if (text.length() % 5 == 4) {
        text.append('-');
      }
      text.append(READABLE.charAt(value & 31));
    }
    return text.toString();
  }

  private String get(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("no secret " + key);
    }
    return value;
  }

  /** Of PostgreSQL's superuser. */
  public String postgresSuperuser() {
    return get("postgres.superuser");
  }

  /** Of one service's database role. */
  public String postgresRole(String role) {
    return get("postgres.role." + role);
  }

  /** Of Elasticsearch's user for search-service. */
  public String elasticsearch() {
    return get("elasticsearch.password");
  }

  /** The object store's access key. */
  public String s3AccessKey() {
    return get("s3.access-key");
  }

  /** The object store's secret key. */
  public String s3SecretKey() {
    return get("s3.secret-key");
  }

  /** What cursors of lists are signed with. */
  public String cursor() {
    return get("cursor-secret");
  }

  /** What auth-service encrypts its signing keys with: 32 bytes in Base64. */
  public String keyEncryptionKey() {
    return get("auth.key-encryption-key");
  }

  /** What auth-service and brand-service keep invited addresses under: 32 bytes in Base64. */
  public String addressKey() {
    return get("address-key");
  }

  /** What user-service proves itself with to auth-service. */
  public String userServiceClient() {
    return get("user-service.client-secret");
  }

  /** What the gateway proves itself with to auth-service when people sign in with a browser. */
  public String gatewayClient() {
    return get("gateway.client-secret");
  }

  /** What the gateway encrypts the tokens of browsers with: 32 bytes in Base64. */
  public String sessionKey() {
    return get("gateway.session-key");
  }

  /** Of every demo account. */
  public String demoPassword() {
    return get("demo.password");
  }
}
