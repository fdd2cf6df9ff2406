package io.crewcall.media.store;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PostPolicy;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The bucket of this service in any S3-compatible store. */
@Component
public class ObjectStore {
  /** Stores hold a signed part in memory to check it. */
  private static final long PART_SIZE = 8L << 20;

  private static final int LONGEST_LINK = 7 * 24 * 60 * 60;

  private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

  private final StoreProperties properties;
  private final String bucket;
  private final Clock clock;
  private final MinioClient client;
  private final MinioClient probing;
  private final MinioClient signing;

  ObjectStore(
      StoreProperties properties,
      @Value("${crewcall.media.bucket:crewcall-media}") String bucket,
      Clock clock) {
    this.properties = properties;
    this.bucket = bucket;
    this.clock = clock;
    this.client = client(properties, properties.endpoint().toString());
    this.client.setTimeout(2_000, 20_000, 20_000);
    // Whoever asks whether the store is there does not want to wait for it.
    this.probing = client(properties, properties.endpoint().toString());
    this.probing.setTimeout(2_000, 2_000, 2_000);
    this.signing = client(properties, properties.reachableByClients().toString());
  }

  private static MinioClient client(StoreProperties properties, String endpoint) {
    return MinioClient.builder()
        .endpoint(endpoint)
        .region(properties.region())
        .credentials(properties.accessKey(), properties.secretKey())
        .build();
  }

  /**
   * A browser form (S3 POST policy) by which exactly one object of bounded size and fixed type can
   * be stored; the store itself enforces both.
   *
   * @param method always {@code POST}, as multipart/form-data with {@code file} as the last part
   */
  public record UploadForm(
      String method, String url, Map<String, String> fields, Instant expiresAt) {}

  /** Signs locally; the store is not asked. */
  public UploadForm uploadForm(String key, String contentType, long size) {
    Instant expiresAt = clock.instant().plus(properties.uploadLife());
    try {
      PostPolicy policy = new PostPolicy(bucket, expiresAt.atZone(ZoneOffset.UTC));
      policy.addEqualsCondition("key", key);
      policy.addEqualsCondition("Content-Type", contentType);
      policy.addContentLengthRangeCondition(1L, size);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("key", key);
      fields.put("Content-Type", contentType);
      fields.putAll(signing.getPresignedPostFormData(policy));
      String url = properties.reachableByClients() + "/" + bucket;
      return new UploadForm("POST", url, fields, expiresAt);
    } catch (MinioException failed) {
      throw new IllegalStateException("an upload form could not be signed", failed);
    }
  }

  /** A link by which anybody can read the object until it expires. */
  public String link(String key) {
    return link(key, properties.linkLife());
  }

  /** As {@link #link(String)}, for as long as is said; stores bound it at a week. */
  public String link(String key, Duration life) {
    try {
      return signing.getPresignedObjectUrl(
          GetPresignedObjectUrlArgs.builder()
              .method(Http.Method.GET)
              .bucket(bucket)
              .object(key)
              .expiry((int) Math.min(life.toSeconds(), LONGEST_LINK), TimeUnit.SECONDS)
              .build());
    } catch (MinioException failed) {
      throw new IllegalStateException("a link could not be signed", failed);
    }
  }

  /**
   * Copies the object to a file.
   *
   * @return false when there is no such object
   * @throws StoreUnavailableException when the store does not answer
   */
  public boolean download(String key, Path target) {
    return unlessMissing(() -> {
      try (InputStream body =
          client.getObject(GetObjectArgs.builder().bucket(bucket).object(key).build())) {
        return Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING);
      }
    });
  }

  /** Whether there is such an object. */
  boolean exists(String key) {
    return unlessMissing(
        () -> client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build()));
  }

  /** Stores an object, in the place of whatever was there. */
  public void put(String key, byte[] content, String contentType) {
    ask(() ->
        client.putObject(
            PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                    new ByteArrayInputStream(content), (long) content.length, -1L)
                .build()));
  }

  /** Stores a file, in the place of whatever was there, part by part. */
  public void put(String key, Path file, String contentType) {
    ask(() ->
        client.uploadObject(
            UploadObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .filename(file.toString(), PART_SIZE)
                .contentType(contentType)
                .build()));
  }

  /**
   * Opens a part of an object, to be read and closed by the caller.
   *
   * @param length at least one
   * @throws StoreUnavailableException when the store does not answer, or has no such object
   */
  public InputStream open(String key, long first, long length) {
    return ask(() ->
        client.getObject(
            GetObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .offset(first)
                .length(length)
                .build()));
  }

  /** Removing what is not there is no error. */
  public void remove(String key) {
    ask(() -> {
      client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(key).build());
      return true;
    });
  }

  /** Something that the store is asked. */
  @FunctionalInterface
  private interface Request<T> {
    T run() throws MinioException, IOException;
  }

  private static <T> T ask(Request<T> request) {
    try {
      return request.run();
    } catch (MinioException | IOException away) {
      throw new StoreUnavailableException(away);
    } catch (IllegalStateException noConnection) {
      // How the client reports what a connection has thrown.
      throw new StoreUnavailableException(noConnection);
    }
  }

  private static boolean unlessMissing(Request<?> request) {
    try {
      ask(request);
      return true;
    } catch (StoreUnavailableException failed) {
      if (failed.getCause() instanceof ErrorResponseException answered
          && MISSING.contains(answered.errorResponse().code())) {
        return false;
      }
      throw failed;
    }
  }

  /** Makes the bucket unless it is there. */
  void ensureBucket() throws MinioException {
    if (!probing.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
      try {
        probing.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
      } catch (ErrorResponseException another) {
        // Another instance may have made it in between.
        if (!probing.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
          throw another;
        }
      }
    }
  }
}
