package io.crewcall.platform.etag;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with a strong ETag made from the aggregate's version. */
public final class Etags {
  private Etags() {}

  /** The strong ETag of a version, quotes included. */
  public static String of(long version) {
    return "\"v" + version + "\"";
  }

  /**
   * The strong ETag of a representation that shows more than its aggregate, for example names that
   * another service owns: {@code "v<version>-<digest>"}. The digest changes with what is shown, so
   * that a conditional GET gets no stale 304; {@link IfMatch} looks at the version alone, so that a
   * foreign change is no lost update.
   *
   * @param shown a record of records and lists; its text decides the digest
   */
  public static String composed(long version, Object shown) {
    return "\"v" + version + "-" + Integer.toHexString(shown.toString().hashCode()) + "\"";
  }

  /** 200 with ETag; a GET with a matching If-None-Match becomes 304 on its own. */
  public static <T> ResponseEntity<T> ok(T body, long version) {
    return ResponseEntity.ok().eTag(of(version)).body(body);
  }

  /** 201 with Location and ETag. */
  public static <T> ResponseEntity<T> created(String path, T body, long version) {
    return ResponseEntity.created(URI.create(path)).eTag(of(version)).body(body);
  }
}
