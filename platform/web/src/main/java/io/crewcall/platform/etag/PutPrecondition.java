package io.crewcall.platform.etag;

import io.crewcall.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The {@code If-Match} of a PUT that creates a resource or replaces the one that is there. */
public final class PutPrecondition {
  private PutPrecondition() {}

  /**
   * Goes on only when the client expects that nothing is there.
   *
   * @param what names the resource for people, for example {@code profile}
   * @throws io.crewcall.platform.problem.ProblemException 412 when the client expects a version
   */
  public static void creates(@Nullable IfMatch ifMatch, String what) {
    if (ifMatch != null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "STALE_VERSION",
              "There is no " + what + " yet; create it without If-Match.")
          .exception();
    }
  }

  /**
   * Goes on only when the client knows the version that is there.
   *
   * @param what names the resource for people, for example {@code profile}
   * @throws io.crewcall.platform.problem.ProblemException 428 without the header, 412 when stale
   */
  public static void replaces(@Nullable IfMatch ifMatch, long currentVersion, String what) {
    if (ifMatch == null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "The " + what + " exists; send its ETag in If-Match to replace it.")
          .exception();
    }
    ifMatch.check(currentVersion);
  }
}
