package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagUse;
import io.crewcall.creative.taxonomy.Taxonomy;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and replaces profiles on behalf of their owners. */
@Service
class ProfileEditor {
  private final CreativeProfiles profiles;
  private final Taxonomy taxonomy;
  private final TagUse tagUse;
  private final Clock clock;

  ProfileEditor(CreativeProfiles profiles, Taxonomy taxonomy, TagUse tagUse, Clock clock) {
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.tagUse = tagUse;
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
  public Outcome put(UUID userId, CreativeProfileEdit edit, @Nullable IfMatch ifMatch) {
    Optional<CreativeProfile> present = profiles.lock(userId);
    if (present.isEmpty()) {
      return ifMatch == null
          ? create(userId, edit)
          : new Outcome.Refused(
              Problem.of(
                  HttpStatus.PRECONDITION_FAILED,
                  "STALE_VERSION",
                  "There is no profile yet; create it without If-Match."));
    }
    if (ifMatch == null) {
      return new Outcome.Refused(
          Problem.of(
              HttpStatus.PRECONDITION_REQUIRED,
              "IF_MATCH_REQUIRED",
              "The profile exists; send its ETag in If-Match to replace it."));
    }
    ifMatch.check(present.get().version());
    return replace(present.get(), edit);
  }

  /** Changes some of what the owner says in the profile. */
  @Transactional
  public Outcome patch(UUID userId, MergePatch<CreativeProfileEdit> patch, IfMatch ifMatch) {
    Optional<CreativeProfile> present = profiles.lock(userId);
    if (present.isEmpty()) {
      return new Outcome.Refused(
          Problem.notFound("CREATIVE_NOT_FOUND", "There is no profile to change yet."));
    }
    ifMatch.check(present.get().version());
    return replace(present.get(), patch.applyTo(CreativeProfileEdit.of(present.get().content())));
  }

  private Outcome create(UUID userId, CreativeProfileEdit edit) {
    return judge(
        edit,
        List.of(),
        content -> {
          CreativeProfile created = CreativeProfile.create(userId, content, clock.instant());
          if (!profiles.insert(created)) {
            return new Outcome.Refused(
                Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment."));
          }
          tagUse.moved(List.of(), content.skillTags());
          return new Outcome.Created(created);
        });
  }

  private Outcome replace(CreativeProfile present, CreativeProfileEdit edit) {
    return judge(
        edit,
        present.content().professions(),
        content -> {
          CreativeProfile changed = present.with(content, clock.instant());
          profiles.update(changed, "creative.updated");
          profiles.replaceProfessions(changed);
          tagUse.moved(present.content().skillTags(), content.skillTags());
          return new Outcome.Replaced(changed);
        });
  }

  /** Goes on with the content if it breaks no rule. */
  private Outcome judge(
      CreativeProfileEdit edit,
      List<String> keptProfessions,
      Function<ProfileContent, Outcome> goOn) {
    Taxonomy.Tags tags =
        taxonomy.normalise(edit.skillTags() == null ? List.of() : edit.skillTags());
    List<FieldProblem> problems = new ArrayList<>();
    taxonomy
        .unknownProfessions(edit.professions(), keptProfessions)
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
    return problems.isEmpty()
        ? goOn.apply(edit.toContent(tags.ids()))
        : new Outcome.Refused(
            Problem.unprocessable(
                problems.getFirst().code(),
                "One or more fields break a rule.",
                problems.toArray(FieldProblem[]::new)));
  }
}
