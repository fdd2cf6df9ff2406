package io.crewcall.creative.profile;

import io.crewcall.creative.taxonomy.TagHolder;
import io.crewcall.creative.taxonomy.TagUseFacts;
import io.crewcall.creative.taxonomy.TaxonomyService;
import io.crewcall.platform.availability.Days;
import io.crewcall.platform.availability.WorkingWeek;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.persistence.OwnProfileService;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.profiles.ProfileOwners;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates and edits profiles for their owners. */
@Service
class EditProfileService extends OwnProfileService<CreativeProfile, CreativeProfileEdit>
    implements TagHolder {
  private final CreativeProfileRepository profiles;
  private final TaxonomyService taxonomy;
  private final TagUseFacts tagUse;
  private final ProfileOwners owners;
  private final Clock clock;

  EditProfileService(
      CreativeProfileRepository profiles,
      TaxonomyService taxonomy,
      TagUseFacts tagUse,
      ProfileOwners owners,
      Clock clock) {
    this.profiles = profiles;
    this.taxonomy = taxonomy;
    this.tagUse = tagUse;
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  protected Optional<CreativeProfile> lock(UUID userId) {
    owners.requireOpen(userId);
    return profiles.lockById(userId);
  }

  @Override
  protected CreativeProfileEdit edit(CreativeProfile profile) {
    return CreativeProfileEdit.of(profile.content());
  }

  @Override
  protected Problem notFound() {
    return Problem.notFound("CREATIVE_NOT_FOUND", "There is no profile to change yet.");
  }

  @Override
  protected CreativeProfile create(UUID userId, CreativeProfileEdit edit) {
    ProfileContent content = content(edit, List.of());
    CreativeProfile created =
        profiles.save(new CreativeProfile(userId, content, owners.hiding(userId), clock.instant()));
    tagUse.moved(List.of(), content.skillTags());
    return created;
  }

  @Override
  protected CreativeProfile replace(CreativeProfile profile, CreativeProfileEdit edit) {
    ProfileContent content = content(edit, profile.professions());
    List<String> tagsBefore = profile.skillTags();
    profile.edit(content, clock.instant());
    profiles.save(profile);
    tagUse.moved(tagsBefore, content.skillTags());
    return profile;
  }

  /**
   * Replaces the days taken, of which intervals that overlap or touch become one, and the week.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile, 412 when stale
   */
  @Transactional
  public CreativeProfile replaceUnavailable(
      UUID userId, List<Days> taken, WorkingWeek week, IfMatch ifMatch) {
    CreativeProfile profile = profiles.lockBefore("its calendar", userId);
    ifMatch.check(profile.version());
    profile.replaceUnavailable(taken, week, clock.instant());
    return profiles.save(profile);
  }

  @Override
  public List<UUID> findCarrying(List<String> tags, int limit) {
    return profiles.findIdsBySkillTags(tags.toArray(String[]::new), limit);
  }

  @Override
  @Transactional
  public void refreshTags(UUID userId) {
    profiles.lockById(userId).ifPresent(this::refreshTags);
  }

  private void refreshTags(CreativeProfile profile) {
    List<String> before = profile.skillTags();
    List<String> after = taxonomy.normalise(before).ids();
    if (!after.equals(before)) {
      profile.replaceSkillTags(after, clock.instant());
      profiles.save(profile);
      tagUse.moved(before, after);
    }
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
    problems.addAll(tags.problems());
    Problem.refuseAny("One or more fields break a rule.", problems);
    return edit.toContent(tags.ids());
  }
}
