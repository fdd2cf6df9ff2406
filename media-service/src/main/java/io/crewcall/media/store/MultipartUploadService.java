package io.crewcall.media.store;

import io.crewcall.media.store.MultipartStore.StoredPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Uploads of large files in parts, straight to the store: each part is sent by a link of its own
 * and can be sent again, and which are there can be asked at any time. No database transaction is
 * open while the store is asked.
 */
@Service
public class MultipartUploadService {
  /** Small enough to be sent again over a bad network; stores want five megabytes at least. */
  static final long PART_SIZE = 8L << 20;

  private final MultipartUploadRepository uploads;
  private final MultipartStore store;
  private final ObjectStore objects;

  MultipartUploadService(
      MultipartUploadRepository uploads, MultipartStore store, ObjectStore objects) {
    this.uploads = uploads;
    this.store = store;
    this.objects = objects;
  }

  /**
   * A part of a file.
   *
   * @param number from 1 on
   * @param offset of its first byte in the file
   * @param uploaded whether the store has it, as long as it has to be
   * @param url where it is to be put, for half an hour; null when it is there
   */
  public record Part(
      int number,
      long offset,
      long size,
      boolean uploaded,
      @org.jspecify.annotations.Nullable String url) {}

  /** How an upload came to its end, or did not. */
  public enum Outcome {
    COMPLETE,
    PARTS_MISSING,
    NOT_IN_PARTS
  }

  /**
   * @throws StoreUnavailableException when the store does not answer
   */
  public void begin(String key, String contentType) {
    String uploadId = store.begin(key, contentType);
    uploads.save(new MultipartUpload(key, uploadId, PART_SIZE));
  }

  /**
   * All parts of a file of this size; none when it does not come in parts (any more).
   *
   * @throws StoreUnavailableException when the store does not answer
   */
  public List<Part> parts(String key, long size) {
    Optional<MultipartUpload> found = uploads.findById(key);
    return found.isEmpty()
        ? List.of()
        : parts(found.get(), size, store.parts(key, found.get().uploadId()).orElse(List.of()));
  }

  private List<Part> parts(MultipartUpload upload, long size, List<StoredPart> stored) {
    Map<Integer, StoredPart> byNumber =
        stored.stream().collect(Collectors.toMap(StoredPart::number, Function.identity()));
    List<Part> parts = new ArrayList<>();
    for (long offset = 0; offset < size; offset += upload.partSize()) {
      int number = parts.size() + 1;
      long length = Math.min(upload.partSize(), size - offset);
      StoredPart there = byNumber.get(number);
      boolean whole = there != null && there.size() == length;
      String url = whole ? null : store.link(upload.objectKey(), upload.uploadId(), number);
      parts.add(new Part(number, offset, length, whole, url));
    }
    return parts;
  }

  /**
   * Makes one object of the parts. Doing it twice is harmless.
   *
   * @throws StoreUnavailableException when the store does not answer
   */
  public Outcome complete(String key, long size) {
    Optional<MultipartUpload> found = uploads.findById(key);
    if (found.isEmpty()) {
      return Outcome.NOT_IN_PARTS;
    }
    MultipartUpload upload = found.get();
    Optional<List<StoredPart>> stored = store.parts(key, upload.uploadId());
    if (stored.isEmpty()) {
      // Somebody else may just have completed it.
      return objects.exists(key) ? Outcome.COMPLETE : Outcome.PARTS_MISSING;
    }
    List<Part> parts = parts(upload, size, stored.get());
    if (!parts.stream().allMatch(Part::uploaded)) {
      return Outcome.PARTS_MISSING;
    }
    List<StoredPart> wanted =
        stored.get().stream().filter(part -> part.number() <= parts.size()).toList();
    return store.complete(key, upload.uploadId(), wanted) || objects.exists(key)
        ? Outcome.COMPLETE
        : Outcome.PARTS_MISSING;
  }

  /** Removes the parts that are there; nothing when there are none. */
  void abort(String key) {
    uploads
        .findById(key)
        .ifPresent(upload -> {
          store.abort(key, upload.uploadId());
          uploads.forget(key);
        });
  }
}
