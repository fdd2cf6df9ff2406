package io.crewcall.influencer.profile;

import io.crewcall.influencer.category.CategoryService;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.etag.PutPrecondition;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
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
  private final InfluencerProfileRepository profiles;
  private final FollowerHistory followers;
  private final CategoryService categories;
  private final Clock clock;

  EditProfileService(
      InfluencerProfileRepository profiles,
      FollowerHistory followers,
      CategoryService categories,
      Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.categories = categories;
    this.clock = clock;
  }

  /** The profile after a PUT, and whether the PUT created it. */
  record Put(InfluencerProfile profile, boolean created) {}

  /**
   * Creates the profile, or replaces what its owner says in it.
   *
   * @param ifMatch required when there is a profile already
   * @throws io.crewcall.platform.problem.ProblemException 409, 412, 422 or 428
   */
  @Transactional
  public Put put(UUID userId, InfluencerProfileEdit edit, @Nullable IfMatch ifMatch) {
    Optional<InfluencerProfile> present = profiles.lockById(userId);
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
   * @throws io.crewcall.platform.problem.ProblemException 404, 409, 412 or 422
   */
  @Transactional
  public InfluencerProfile patch(
      UUID userId, MergePatch<InfluencerProfileEdit> patch, IfMatch ifMatch) {
    InfluencerProfile present =
        profiles
            .lockById(userId)
            .orElseThrow(() ->
                Problem.notFound("INFLUENCER_NOT_FOUND", "There is no profile to change yet.")
                    .exception());
    ifMatch.check(present.version());
    return replace(present, patch.applyTo(InfluencerProfileEdit.of(present)));
  }

  private InfluencerProfile create(UUID userId, InfluencerProfileEdit edit) {
    ProfileContent content = content(edit, List.of());
    Instant now = clock.instant();
    InfluencerProfile created = new InfluencerProfile(userId, content, now);
    try {
      profiles.save(created);
    } catch (DataIntegrityViolationException createdAtTheSameMoment) {
      throw Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment.")
          .exception();
    }
    followers.record(userId, List.of(), created.accounts(), now);
    return created;
  }

  private InfluencerProfile replace(InfluencerProfile profile, InfluencerProfileEdit edit) {
    ProfileContent content = content(edit, profile.categories());
    List<Account> before = profile.accounts();
    if (content.drops(before)) {
      throw Problem.conflict("ACCOUNT_CONNECTED", "Disconnect the account before you leave it out.")
          .exception();
    }
    Instant now = clock.instant();
    profile.edit(content.withVerified(before), now);
    profiles.save(profile);
    followers.record(profile.id(), before, profile.accounts(), now);
    return profile;
  }

  private ProfileContent content(InfluencerProfileEdit edit, List<String> keptCategories) {
    CategoryService.Choice choice =
        categories.choose(
            edit.categories() == null ? List.of() : edit.categories(), keptCategories);
    ProfileContent content = edit.toContent(choice.ids());
    List<FieldProblem> problems = new ArrayList<>(content.problems());
    choice
        .unknown()
        .forEach(position ->
            problems.add(
                new FieldProblem(
                    "categories[" + position + "]",
                    "UNKNOWN_CATEGORY",
                    "is not in the list at /api/v1/categories")));
    if (!problems.isEmpty()) {
      throw Problem.unprocessable(
              problems.getFirst().code(),
              "One or more fields break a rule.",
              problems.toArray(FieldProblem[]::new))
          .exception();
    }
    return content;
  }
}
