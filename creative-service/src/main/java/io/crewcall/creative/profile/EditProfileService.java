package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.creative.taxonomy.TaxonomyService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.etag.PutPrecondition;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and replaces profiles for their owners. */
@Service
class EditProfileService {
  private final CreativeProfileRepository profiles;
  private final TaxonomyService taxonomy;
  private final TagUseFacts tagUse;
  private final Clock clock;

  EditProfileService(
      CreativeProfileRepository profiles,
      TaxonomyService taxonomy,
      TagUseFacts tagUse,
      Clock clock) {
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.tagUse = tagUse;
    this.clock = clock;
  }

  /** The profile after a PUT, and whether the PUT created it. */
  record Put(CreativeProfile profile, boolean created) {}

  /**
   * Creates the profile, or replaces what its owner says in it.
   *
   * @param ifMatch required when there is a profile already
   * @throws io.crewcall.platform.problem.ProblemException 409, 412, 422 or 428
   */
  @Transactional
  public Put put(UUID userId, CreativeProfileEdit edit, @Nullable IfMatch ifMatch) {
    Optional<CreativeProfile> present = profiles.lockById(userId);
    if (present.isEmpty()) {
      PutPrecondition.creates(ifMatch, "profile");
      return new Put(create(userId, edit), true);
    }
    PutPrecondition.replaces(ifMatch, present.get().version(), "profile");
    return new Put(replace(present.get(), edit), false);
  }

  /**
   * Changes some of what the owner says in the profile.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 412 or 422
   */
  @Transactional
  public CreativeProfile patch(
      UUID userId, MergePatch<CreativeProfileEdit> patch, IfMatch ifMatch) {
    CreativeProfile present =
        profiles
            .lockById(userId)
            .orElseThrow(() ->
                Problem.notFound("CREATIVE_NOT_FOUND", "There is no profile to change yet.")
                    .exception());
    ifMatch.check(present.version());
    return replace(present, patch.applyTo(CreativeProfileEdit.of(present.content())));
  }

  private CreativeProfile create(UUID userId, CreativeProfileEdit edit) {
    ProfileContent content = content(edit, List.of());
    CreativeProfile created = new CreativeProfile(userId, content, clock.instant());
    try {
      profiles.save(created);
    } catch (DataIntegrityViolationException createdAtTheSameMoment) {
      throw Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment.")
          .exception();
    }
    tagUse.moved(List.of(), content.skillTags());
    return created;
  }

  private CreativeProfile replace(CreativeProfile profile, CreativeProfileEdit edit) {
    ProfileContent content = content(edit, profile.professions());
    List<String> tagsBefore = profile.skillTags();
    profile.edit(content, clock.instant());
    profiles.save(profile);
    tagUse.moved(tagsBefore, content.skillTags());
    return profile;
  }

  private ProfileContent content(CreativeProfileEdit edit, List<String> keptProfessions) {
    TaxonomyService.Tags tags =
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
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "One or more fields break a rule.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
    return edit.toContent(tags.ids());
  }
}
