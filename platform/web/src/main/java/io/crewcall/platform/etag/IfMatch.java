package io.crewcall.platform.etag;

import io.crewcall.platform.problem.Problem;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * The version a client believes to change, from {@code If-Match}. Taken as a controller method's
 * parameter; a request without the header has been answered with 428 before.
 *
 * @param header the header as sent
 */
public record IfMatch(String header) {
  /** A tag of {@link Etags#composed}; the digest has no part in this. */
  private static final Pattern COMPOSED = Pattern.compile("^(\"v\\d+)-[0-9a-f]{1,8}(?=\"$)");

  /**
   * Goes on only if the client's version is the present one.
   *
   * @throws io.crewcall.platform.problem.ProblemException 412 when it is stale
   */
  public void check(long currentVersion) {
    if (header.equals("*")) {
      return;
    }
    String current = Etags.of(currentVersion);
    for (String candidate : header.split(",")) {
      if (COMPOSED.matcher(candidate.strip()).replaceFirst("$1").equals(current)) {
        return;
      }
    }
    throw Problem.of(
            HttpStatus.PRECONDITION_FAILED,
            "STALE_VERSION",
            "It was changed in the meantime; fetch it again.")
        .exception();
  }
}
