package io.crewcall.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.local.demo.Person;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes tokens that differ from good ones in one thing each. For what lies behind the signature it
 * needs the platform's own signing key, which it takes from the database with the key that encrypts
 * it: who has both can forge tokens, which is why they are kept apart.
 */
final class TokenForge {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int NONCE_BYTES = 12;

  private final String keyId;
  private final PrivateKey key;
  private final PublicKey publicKey;
  private final PrivateKey foreignKey;

  private TokenForge(String keyId, JsonNode jwk) throws GeneralSecurityException {
    this.keyId = keyId;
    KeyFactory keys = KeyFactory.getInstance("RSA");
    BigInteger modulus = number(jwk, "n");
    this.key = keys.generatePrivate(new RSAPrivateKeySpec(modulus, number(jwk, "d")));
    this.publicKey = keys.generatePublic(new RSAPublicKeySpec(modulus, number(jwk, "e")));
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    this.foreignKey = generator.generateKeyPair().getPrivate();
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asString()));
  }

  /** With the key that signs now. */
  static TokenForge open() {
    String url = "jdbc:postgresql://127.0.0.1:" + (15432 + LocalStack.PORT_OFFSET) + "/auth_db";
    try (Connection connection =
            DriverManager.getConnection(url, "auth", LocalStack.secret("postgres.role.auth"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select key_id, sealed_key from signing_key where signs_from <= now()"
                    + " order by signs_from desc limit 1")) {
      row.next();
      String keyId = row.getString(1);
      byte[] sealed = row.getBytes(2);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      byte[] secret = Base64.getDecoder().decode(LocalStack.secret("auth.key-encryption-key"));
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(secret, "AES"),
          new GCMParameterSpec(128, Arrays.copyOf(sealed, NONCE_BYTES)));
      cipher.updateAAD(keyId.getBytes(UTF_8));
      byte[] jwk = cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      return new TokenForge(keyId, JSON.readTree(jwk));
    } catch (SQLException | GeneralSecurityException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** What a good token says of this person, now. */
  Map<String, Object> claims(Person person) {
    byte[] said = Base64.getUrlDecoder().decode(person.token().split("\\.")[1]);
    Map<String, Object> claims = JSON.readValue(said, new TypeReference<>() {});
    claims.put("jti", UUID.randomUUID().toString());
    return claims;
  }

  /** The head of a good token. */
  Map<String, Object> head() {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("typ", "at+jwt");
    head.put("alg", "RS256");
    head.put("kid", keyId);
    return head;
  }

  /** Signed by the platform's key. */
  String sign(Map<String, Object> head, Map<String, Object> claims) {
    return signed(head, claims, key, "SHA256withRSA");
  }

  /** Signed by somebody else's key. */
  String signByAnother(Map<String, Object> head, Map<String, Object> claims) {
    return signed(head, claims, foreignKey, "SHA256withRSA");
  }

  private static String signed(
      Map<String, Object> head, Map<String, Object> claims, PrivateKey key, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      String content = content(head, claims);
      signature.update(content.getBytes(UTF_8));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Without a signature. */
  String unsigned(Map<String, Object> head, Map<String, Object> claims) {
    return content(head, claims) + ".";
  }

  /** Signed by what everybody knows, as if it were a shared secret. */
  String signByPublicKey(Map<String, Object> head, Map<String, Object> claims, boolean asText) {
    try {
      byte[] secret =
          asText
              ? ("-----BEGIN PUBLIC KEY-----\n"
                      + Base64.getMimeEncoder(64, new byte[] {'\n'})
                          .encodeToString(publicKey.getEncoded())
                      + "\n-----END PUBLIC KEY-----\n")
                  .getBytes(UTF_8)
              : publicKey.getEncoded();
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String content = content(head, claims);
      return content + "." + BASE64.encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String content(Map<String, Object> head, Map<String, Object> claims) {
    return BASE64.encodeToString(JSON.writeValueAsBytes(head))
        + "."
        + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
  }
}
