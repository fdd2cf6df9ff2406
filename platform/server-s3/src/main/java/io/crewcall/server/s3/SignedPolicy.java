package io.crewcall.server.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.auth.PostPolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The policy of an upload form whose signature (AWS signature version 4) was found right.
 *
 * @param fields of the form, their names in lower case, and {@code bucket}
 * @param maxLength of the file, in bytes
 */
record SignedPolicy(PostPolicy policy, Map<String, String> fields, long maxLength) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param fields all that the form has said before its file
   * @param largest file that is taken when the policy does not say
   */
  static SignedPolicy of(Map<String, String> fields, S3Keys keys, long largest) {
    String policy = fields.get("policy");
    String signature = fields.get("x-amz-signature");
    if (policy == null || signature == null) {
      throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
    }
    if (!"AWS4-HMAC-SHA256".equals(fields.get("x-amz-algorithm"))) {
      throw new S3ProxyException(S3ErrorCode.INVALID_ARGUMENT, "Unknown signature algorithm.");
    }
    String[] credential = fields.getOrDefault("x-amz-credential", "").split("/", 2);
    if (!credential[0].equals(keys.accessKey()) || credential.length == 1) {
      throw new S3ProxyException(S3ErrorCode.INVALID_ACCESS_KEY_ID);
    }
    String expected = signature(policy, credential[1], keys.secretKey());
    if (!MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8))) {
      throw new S3ProxyException(S3ErrorCode.SIGNATURE_DOES_NOT_MATCH);
    }
    PostPolicy parsed = PostPolicy.parse(policy.getBytes(UTF_8));
    return new SignedPolicy(parsed, Map.copyOf(fields), maxLength(policy, largest));
  }

  private static String signature(String policy, String scope, String secretKey) {
    try {
      byte[] key = ("AWS4" + secretKey).getBytes(UTF_8);
      for (String part : scope.split("/", -1)) {
        key = hmac(key, part);
      }
      return HexFormat.of().formatHex(hmac(key, policy));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HmacSHA256", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  /** S3Proxy reads the bound, too, but does not tell it. */
  private static long maxLength(String policy, long largest) {
    JsonNode conditions = JSON.readTree(Base64.getMimeDecoder().decode(policy)).path("conditions");
    for (JsonNode condition : conditions) {
      if (condition.path(0).asString("").equalsIgnoreCase("content-length-range")) {
        return Math.min(largest, condition.path(2).asLong(largest));
      }
    }
    return largest;
  }

  /** Whether a form with these fields and a file of this length is what was signed. */
  void check(long length) {
    policy.evaluate(fields, length);
  }
}
