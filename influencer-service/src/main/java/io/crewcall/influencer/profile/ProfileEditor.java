package io.crewcall.influencer.profile;

import io.crewcall.influencer.category.Categories;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.FieldProblem;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.time.Instant;
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
  private final InfluencerProfiles profiles;
  private final FollowerHistory followers;
  private final Categories categories;
  private final Clock clock;

  ProfileEditor(
      InfluencerProfiles profiles, FollowerHistory followers, Categories categories, Clock clock) {
    this.profiles = profiles;
    this.followers = followers;
    this.categories = categories;
    this.clock = clock;
  }

  /** What became of a PUT. */
  sealed interface Outcome {
    record Created(InfluencerProfile profile) implements Outcome {}

    record Replaced(InfluencerProfile profile) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  /**
   * Creates the profile, or replaces what its owner says in it.
   *
   * @param ifMatch needed when there is a profile already
   */
  @Transactional
  public Outcome put(UUID userId, InfluencerProfileEdit edit, @Nullable IfMatch ifMatch) {
    Optional<InfluencerProfile> present = profiles.lock(userId);
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
  public Outcome patch(UUID userId, MergePatch<InfluencerProfileEdit> patch, IfMatch ifMatch) {
    Optional<InfluencerProfile> present = profiles.lock(userId);
    if (present.isEmpty()) {
      return new Outcome.Refused(
          Problem.notFound("INFLUENCER_NOT_FOUND", "There is no profile to change yet."));
    }
    ifMatch.check(present.get().version());
    return replace(present.get(), patch.applyTo(InfluencerProfileEdit.of(present.get())));
  }

  private Outcome create(UUID userId, InfluencerProfileEdit edit) {
    return judge(
        edit,
        List.of(),
        content -> {
          Instant now = clock.instant();
          InfluencerProfile created = InfluencerProfile.create(userId, content, now);
          if (!profiles.insert(created)) {
            return new Outcome.Refused(
                Problem.conflict("PROFILE_EXISTS", "The profile was created at the same moment."));
          }
          followers.record(userId, List.of(), created.accounts(), now);
          return new Outcome.Created(created);
        });
  }

  private Outcome replace(InfluencerProfile present, InfluencerProfileEdit edit) {
    return judge(
        edit,
        present.categories(),
        content -> {
          if (content.drops(present.accounts())) {
            return new Outcome.Refused(
                Problem.conflict(
                    "ACCOUNT_CONNECTED", "Disconnect the account before you leave it out."));
          }
          Instant now = clock.instant();
          InfluencerProfile changed = present.with(content.withVerified(present.accounts()), now);
          profiles.update(changed, "influencer.updated");
          profiles.replaceCategories(changed);
          followers.record(present.userId(), present.accounts(), changed.accounts(), now);
          return new Outcome.Replaced(changed);
        });
  }

  /** Goes on with the content if it breaks no rule. */
  private Outcome judge(
      InfluencerProfileEdit edit,
      List<String> keptCategories,
      Function<ProfileContent, Outcome> goOn) {
    Categories.Choice choice =
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
    return problems.isEmpty()
        ? goOn.apply(content)
        : new Outcome.Refused(
            Problem.unprocessable(
                problems.getFirst().code(),
                "One or more fields break a rule.",
                problems.toArray(FieldProblem[]::new)));
  }
}
