package io.crewcall.media.store;

import io.minio.AbortMultipartUploadArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListPartsArgs;
import io.minio.MinioAsyncClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.ListPartsResult;
import io.minio.messages.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What S3 offers for objects that come in parts. */
@Component
class MultipartStore {
  private static final String NO_UPLOAD = "NoSuchUpload";
  private static final int MOST_PARTS = 1_000;

  private final StoreProperties properties;
  private final String bucket;
  private final MinioAsyncClient client;
  private final MinioAsyncClient signing;

  MultipartStore(
      StoreProperties properties, @Value("${crewcall.media.bucket:crewcall-media}") String bucket) {
    this.properties = properties;
    this.bucket = bucket;
    this.client = client(properties, properties.endpoint().toString());
    this.client.setTimeout(2_000, 20_000, 60_000);
    this.signing = client(properties, properties.reachableByClients().toString());
  }

  private static MinioAsyncClient client(StoreProperties properties, String endpoint) {
    return MinioAsyncClient.builder()
        .endpoint(endpoint)
        .region(properties.region())
        .credentials(properties.accessKey(), properties.secretKey())
        .build();
  }

  /** A part that the store has. */
  record StoredPart(int number, long size, String etag) {}

  /** The id of a new upload. */
  String begin(String key, String contentType) {
    return ask(() ->
            client.createMultipartUpload(
                CreateMultipartUploadArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .headers(new Http.Headers("Content-Type", contentType))
                    .build()))
        .result()
        .uploadId();
  }

  /** The parts that are there, in order; nothing when there is no such upload. */
  Optional<List<StoredPart>> parts(String key, String uploadId) {
    List<StoredPart> parts = new ArrayList<>();
    int marker = 0;
    try {
      ListPartsResult page;
      do {
        Integer after = marker == 0 ? null : Integer.valueOf(marker);
        page =
            ask(() ->
                    client.listParts(
                        ListPartsArgs.builder()
                            .bucket(bucket)
                            .object(key)
                            .uploadId(uploadId)
                            .maxParts(MOST_PARTS)
                            .partNumberMarker(after)
                            .build()))
                .result();
        for (Part part : page.parts()) {
          parts.add(new StoredPart(part.partNumber(), part.partSize(), part.etag()));
          marker = part.partNumber();
        }
      } while (page.isTruncated() && !page.parts().isEmpty());
    } catch (StoreUnavailableException failed) {
      if (gone(failed)) {
        return Optional.empty();
      }
      throw failed;
    }
    parts.sort(Comparator.comparingInt(StoredPart::number));
    return Optional.of(parts);
  }

  /** A link by which anybody can put this part, until it expires. */
  String link(String key, String uploadId, int number) {
    try {
      return signing.getPresignedObjectUrl(
          GetPresignedObjectUrlArgs.builder()
              .method(Http.Method.PUT)
              .bucket(bucket)
              .object(key)
              .expiry((int) properties.uploadLife().toSeconds(), TimeUnit.SECONDS)
              .extraQueryParams(
                  Map.of("uploadId", uploadId, "partNumber", Integer.toString(number)))
              .build());
    } catch (MinioException failed) {
      throw new IllegalStateException("a link could not be signed", failed);
    }
  }

  /**
   * Makes one object of its parts.
   *
   * @return false when there is no such upload
   */
  boolean complete(String key, String uploadId, List<StoredPart> parts) {
    Part[] all =
        parts.stream().map(part -> new Part(part.number(), part.etag())).toArray(Part[]::new);
    return unlessGone(() ->
        client.completeMultipartUpload(
            CompleteMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(uploadId)
                .parts(all)
                .build()));
  }

  /** Aborting what is not there is no error. */
  void abort(String key, String uploadId) {
    unlessGone(() ->
        client.abortMultipartUpload(
            AbortMultipartUploadArgs.builder()
                .bucket(bucket)
                .object(key)
                .uploadId(uploadId)
                .build()));
  }

  /** Something that the store is asked. */
  @FunctionalInterface
  private interface Request<T> {
    CompletableFuture<T> run();
  }

  private static <T> T ask(Request<T> request) {
    try {
      return request.run().join();
    } catch (CompletionException failed) {
      throw new StoreUnavailableException(
          failed.getCause() instanceof Exception cause ? cause : failed);
    }
  }

  private static <T> boolean unlessGone(Request<T> request) {
    try {
      ask(request);
      return true;
    } catch (StoreUnavailableException failed) {
      if (gone(failed)) {
        return false;
      }
      throw failed;
    }
  }

  private static boolean gone(StoreUnavailableException failed) {
    return failed.getCause() instanceof ErrorResponseException answered
        && NO_UPLOAD.equals(answered.errorResponse().code());
  }
}
