package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.Taxonomy;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and replaces profiles on behalf of their owners. */
@Service
class ProfileEditor {
  private final CreativeProfiles profiles;
  private final Taxonomy taxonomy;
  private final Clock clock;

  ProfileEditor(CreativeProfiles profiles, Taxonomy taxonomy, Clock clock) {
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /** What became of a PUT. */
  sealed interface Outcome {
    record Created(CreativeProfile profile) implements Outcome {}

    record Replaced(CreativeProfile profile) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /**
   * Creates the profile, or replaces what its owner says in it.
   *
   * @param ifMatch needed when there is a profile already
   */
  @Transactional
  public Outcome put(UUID userId, ReplaceProfile request, @Nullable IfMatch ifMatch) {
    Taxonomy.Tags tags =
        taxonomy.normalise(request.skillTags() == null ? List.of() : request.skillTags());
    List<FieldProblem> problems = new ArrayList<>();
    taxonomy
        .unknownProfessions(request.professions())
        .forEach(position ->
            problems.add(
                new FieldProblem(
                    "professions[" + position + "]",
                    "UNKNOWN_PROFESSION",
                    "is not in the list at /api/v1/professions")));
    tags.unusable()
        .forEach(position ->
            problems.add(
                new FieldProblem(
                    "skillTags[" + position + "]",
                    "INVALID_SKILL_TAG",
                    "must have letters or digits, 60 at most")));
    if (!problems.isEmpty()) {
      return new Outcome.Refused(
          Problem.unprocessable(
              problems.getFirst().code(),
              "One or more fields break a rule.",
              problems.toArray(FieldProblem[]::new)));
    }
    ProfileContent content = request.toContent(tags.ids());
    Optional<CreativeProfile> present = profiles.lock(userId);
    return present.isPresent()
        ? replace(present.get(), content, ifMatch)
        : create(userId, content, ifMatch);
  }

  private Outcome create(UUID userId, ProfileContent content, @Nullable IfMatch ifMatch) {
    if (ifMatch != null) {
      return new Outcome.Refused(
          Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "STALE_VERSION",
              "There is no profile yet; create it without If-Match."));
    }
    CreativeProfile created = CreativeProfile.create(userId, content, clock.instant());
    return profiles.insert(created)
        ? new Outcome.Created(created)
        : new Outcome.Refused(
            Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment."));
  }

  private Outcome replace(
      CreativeProfile present, ProfileContent content, @Nullable IfMatch ifMatch) {
    if (ifMatch == null) {
      return new Outcome.Refused(
          Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "The profile exists; send its ETag in If-Match to replace it."));
    }
    ifMatch.check(present.version());
    Instant now = clock.instant();
    CreativeProfile changed = present.with(content, now);
    profiles.update(changed, "creative.updated");
    profiles.replaceProfessions(changed);
    return new Outcome.Replaced(changed);
  }
}
