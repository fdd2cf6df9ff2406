package io.crewcall.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An S3 object store and a pair of keys. Signs the few requests that setting up takes (AWS
 * signature version 4), which spares this library an S3 client.
 *
 * @param endpoint scheme, host and port; buckets are path segments
 */
public record S3Access(URI endpoint, String accessKey, String secretKey) {
  private static final String REGION = "us-east-1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Whether the store answers and accepts our keys. */
  public boolean answers() {
    try {
      return send("GET", "/").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes a bucket unless it is there. */
  public void ensureBucket(String bucket) {
    try {
      if (send("HEAD", "/" + bucket).statusCode() == 200) {
        return;
      }
      HttpResponse<String> answer = send("PUT", "/" + bucket);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "cannot make bucket %s: status %d".formatted(bucket, answer.statusCode()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot make bucket " + bucket, e);
    }
  }

  private HttpResponse<String> send(String method, String path) throws IOException {
    String time = TIME.format(Clock.systemUTC().instant());
    String scope = time.substring(0, 8) + "/" + REGION + "/s3/aws4_request";
    String bodyHash = hex(sha256(""));
    String signedHeaders = "host;x-amz-content-sha256;x-amz-date";
    String canonical =
        String.join(
            "\n",
            method,
            path,
            "",
            "host:" + endpoint.getAuthority(),
            "x-amz-content-sha256:" + bodyHash,
            "x-amz-date:" + time,
            "",
            signedHeaders,
            bodyHash);
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, hex(sha256(canonical)));
    byte[] key = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/", -1)) {
      key = hmac(key, part);
    }
    return Http.send(
        HttpRequest.newBuilder(endpoint.resolve(path))
            .header("x-amz-date", time)
            .header("x-amz-content-sha256", bodyHash)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                    .formatted(accessKey, scope, signedHeaders, hex(hmac(key, toSign))))
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HmacSHA256", e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Without the secret key. */
  @Override
  public String toString() {
    return "S3Access[%s as %s]".formatted(endpoint, accessKey);
  }
}
