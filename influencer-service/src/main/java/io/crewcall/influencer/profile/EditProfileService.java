package io.crewcall.influencer.profile;

import io.crewcall.influencer.category.CategoryService;
import io.crewcall.platform.persistence.OwnProfileService;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.profiles.ProfileOwners;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Creates and replaces profiles for their owners. */
@Service
class EditProfileService extends OwnProfileService<InfluencerProfile, InfluencerProfileEdit> {
  private final InfluencerProfileRepository profiles;
  private final FollowerHistory followers;
  private final CategoryService categories;
  private final ProfileOwners owners;
  private final Clock clock;

  EditProfileService(
      InfluencerProfileRepository profiles,
      FollowerHistory followers,
      CategoryService categories,
      ProfileOwners owners,
      Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.categories = categories;
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  protected Optional<InfluencerProfile> lock(UUID userId) {
    owners.requireOpen(userId);
    return profiles.lockById(userId);
  }

  @Override
  protected InfluencerProfileEdit edit(InfluencerProfile profile) {
    return InfluencerProfileEdit.of(profile);
  }

  @Override
  protected Problem notFound() {
    return Problem.notFound("INFLUENCER_NOT_FOUND", "There is no profile to change yet.");
  }

  @Override
  protected InfluencerProfile create(UUID userId, InfluencerProfileEdit edit) {
    Instant now = clock.instant();
    InfluencerProfile created =
        profiles.save(
            new InfluencerProfile(userId, content(edit, List.of()), owners.hiding(userId), now));
    followers.record(userId, List.of(), created.accounts(), now);
    return created;
  }

  /** Refuses to leave out an account that is connected. */
  @Override
  protected InfluencerProfile replace(InfluencerProfile profile, InfluencerProfileEdit edit) {
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
    Problem.refuseAny("One or more fields break a rule.", problems);
    return content;
  }
}
