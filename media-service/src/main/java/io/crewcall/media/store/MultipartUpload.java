package io.crewcall.media.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** An object that comes in parts. It is deleted when the object is there or is to be removed. */
@Entity
class MultipartUpload implements Persistable<String> {
  @Id private String objectKey;

  /** As the store calls it. */
  private String uploadId;

  private long partSize;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected MultipartUpload() {}

  MultipartUpload(String objectKey, String uploadId, long partSize) {
    this.objectKey = objectKey;
    this.uploadId = uploadId;
    this.partSize = partSize;
  }

  String objectKey() {
    return objectKey;
  }

  String uploadId() {
    return uploadId;
  }

  long partSize() {
    return partSize;
  }

  @Override
  public @Nullable String getId() {
    return objectKey;
  }

  /** It never changes once it is there. */
  @Override
  public boolean isNew() {
    return true;
  }
}
