package io.crewcall.platform.persistence;

import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and edits the one profile that a user has in a service. The subclass says what is written
 * and which rules the content keeps.
 *
 * @param <P> the profile
 * @param <E> all that its owner says in it: the body of a PUT, and what a PATCH changes
 */
public abstract class OwnProfileService<P extends AggregateRoot, E> {

  /** The profile after a PUT, and whether the PUT created it. */
  public record Put<P>(P profile, boolean created) {}

  /** The profile, with its row locked until the transaction ends. */
  protected abstract Optional<P> lock(UUID userId);

  /** Stores a first profile. */
  protected abstract P create(UUID userId, E edit);

  /** Stores what the owner says anew. */
  protected abstract P replace(P profile, E edit);

  /** What the owner says now. */
  protected abstract E edit(P profile);

  /** Answers a PATCH of a profile that is not there. */
  protected abstract Problem notFound();

  /**
   * Creates the profile, or replaces what its owner says in it.
   *
   * @param ifMatch required when there is a profile already
   * @throws io.crewcall.platform.problem.ProblemException 409, 412, 422 or 428
   */
  @Transactional
  public Put<P> put(UUID userId, E edit, @Nullable IfMatch ifMatch) {
    Optional<P> present = lock(userId);
    if (present.isPresent()) {
      if (ifMatch == null) {
        throw Problem.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "IF_MATCH_REQUIRED",
                "The profile exists; send its ETag in If-Match to replace it.")
            .exception();
      }
      ifMatch.check(present.get().version());
      return new Put<>(replace(present.get(), edit), false);
    }
    if (ifMatch != null) {
      throw Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "STALE_VERSION",
              "There is no profile yet; create it without If-Match.")
          .exception();
    }
    try {
      return new Put<>(create(userId, edit), true);
    } catch (DataIntegrityViolationException createdAtTheSameMoment) {
      throw Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment.")
          .exception();
    }
  }

  /**
   * Changes some of what the owner says in the profile.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 409, 412 or 422
   */
  @Transactional
  public P patch(UUID userId, MergePatch<E> patch, IfMatch ifMatch) {
    P present = lock(userId).orElseThrow(() -> notFound().exception());
    ifMatch.check(present.version());
    return replace(present, patch.applyTo(edit(present)));
  }
}
