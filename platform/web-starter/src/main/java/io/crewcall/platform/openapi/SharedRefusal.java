package io.crewcall.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A refusal that operations share: its status, its code, and what it means. */
enum SharedRefusal {
  BAD_REQUEST(
      400,
      "VALIDATION_FAILED",
      "The request cannot be understood or breaks a bound",
      "One or more fields are not valid."),
  UNAUTHENTICATED(
      401, "UNAUTHENTICATED", "No token, or one that is not valid (any more)", "Sign in first."),
  FORBIDDEN(403, "FORBIDDEN", "The caller may not do this", "You may not do this."),
  NOT_FOUND(
      404,
      "NOT_FOUND",
      "No such object, or none the caller may know of",
      "There is nothing at this address."),
  NOT_ACCEPTABLE(
      406,
      "NOT_ACCEPTABLE",
      "The answer is not to be had in the wanted form",
      "None of the accepted formats can be produced."),
  CONFLICT(
      409,
      "CONCURRENT_CHANGE",
      "The present state does not permit this",
      "It was changed at the same moment; look again and retry."),
  REQUEST_IN_PROGRESS(
      409,
      "REQUEST_IN_PROGRESS",
      "A request with the same key is under way",
      "A request with this Idempotency-Key is under way."),
  STALE_VERSION(
      412,
      "STALE_VERSION",
      "The version in If-Match is no longer the present one",
      "It was changed in the meantime; fetch it again."),
  BODY_TOO_LARGE(413, "BODY_TOO_LARGE", "The body is too large", "The body is too large."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      "The content type is not taken",
      "This address takes another content type."),
  UNPROCESSABLE(
      422,
      "IDEMPOTENCY_KEY_REUSED",
      "Understood, but a value breaks a rule",
      "This Idempotency-Key was used with another body."),
  IF_MATCH_REQUIRED(
      428,
      "IF_MATCH_REQUIRED",
      "If-Match is missing",
      "Send the ETag you are changing in If-Match."),
  TOO_MANY_REQUESTS(
      429,
      "TOO_MANY_REQUESTS",
      "Too many requests; wait as Retry-After says",
      "Too many requests; wait before the next."),
  UNAVAILABLE(
      503,
      "UNAVAILABLE",
      "Something this needs is away; try again later",
      "This is not available right now; try again shortly.");

  private final int status;
  private final String code;
  private final String description;
  private final String detail;

  SharedRefusal(int status, String code, String description, String detail) {
    this.status = status;
    this.code = code;
    this.description = description;
    this.detail = detail;
  }

  /** What stands for a status as a whole. */
  static SharedRefusal of(int status) {
    List<SharedRefusal> all = allOf(status);
    return all.isEmpty() ? (status < 500 ? BAD_REQUEST : UNAVAILABLE) : all.getFirst();
  }

  /** All of a status, the most general first. */
  static List<SharedRefusal> allOf(int status) {
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

  /** What the problem document tells people. */
  String detail() {
    return detail;
  }

  /** Name of the component of the API document. */
  String component() {
    StringBuilder name = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
