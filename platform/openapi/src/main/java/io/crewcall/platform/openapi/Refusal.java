package io.crewcall.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A refusal that operations share. The first of a status stands for the status as a whole. */
enum Refusal {
  BAD_REQUEST(400, "VALIDATION_FAILED", "The request cannot be understood or breaks a bound"),
  UNAUTHENTICATED(401, "UNAUTHENTICATED", "No token, or one that is not valid (any more)"),
  FORBIDDEN(403, "FORBIDDEN", "The caller may not do this"),
  NOT_FOUND(404, "NOT_FOUND", "No such object, or none the caller may know of"),
  NOT_ACCEPTABLE(406, "NOT_ACCEPTABLE", "The answer is not to be had in the wanted form"),
  CONFLICT(409, "CONCURRENT_CHANGE", "The present state does not permit this"),
  REQUEST_IN_PROGRESS(409, "REQUEST_IN_PROGRESS", "A request with the same key is under way"),
  STALE_VERSION(412, "STALE_VERSION", "The version in If-Match is no longer the present one"),
  BODY_TOO_LARGE(413, "BODY_TOO_LARGE", "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "UNSUPPORTED_MEDIA_TYPE", "The content type is not taken"),
  UNPROCESSABLE(422, "IDEMPOTENCY_KEY_REUSED", "Understood, but a value breaks a rule"),
  IF_MATCH_REQUIRED(428, "IF_MATCH_REQUIRED", "If-Match is missing"),
  TOO_MANY_REQUESTS(429, "TOO_MANY_REQUESTS", "Too many requests; wait as Retry-After says"),
  UNAVAILABLE(503, "UNAVAILABLE", "Something this needs is away; try again later");

  private final int status;
  private final String code;
  private final String description;

  Refusal(int status, String code, String description) {
    this.status = status;
    this.code = code;
    this.description = description;
  }

  /** What stands for a status as a whole. */
  static Refusal of(int status) {
    List<Refusal> all = allOf(status);
    return all.isEmpty() ? (status < 500 ? BAD_REQUEST : UNAVAILABLE) : all.getFirst();
  }

  static List<Refusal> allOf(int status) {
    return Arrays.stream(values()).filter(refusal -> refusal.status == status).toList();
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String description() {
    return description;
  }

  /** Name of the shared response in the document: BadRequest. */
  String component() {
    return Arrays.stream(name().split("_", -1))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
