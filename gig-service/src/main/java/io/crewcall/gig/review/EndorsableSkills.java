package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.replica.ProfileSkillsReplicaRepository;
import io.crewcall.gig.replica.SkillReplicaRepository;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which skills a review may endorse: those the work asked for, and those its subject names. */
@Component
class EndorsableSkills {
  private final ReviewRepository reviews;
  private final ProfileSkillsReplicaRepository profiles;
  private final SkillReplicaRepository skills;

  EndorsableSkills(
      ReviewRepository reviews,
      ProfileSkillsReplicaRepository profiles,
      SkillReplicaRepository skills) {
    this.reviews = reviews;
    this.profiles = profiles;
    this.skills = skills;
  }

  /**
   * The asked skills as the role or the profile spells them, each once.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 when neither has one of them
   */
  List<String> of(Engagement engagement, UUID subjectId, @Nullable List<String> asked) {
    if (asked == null || asked.isEmpty()) {
      return List.of();
    }
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(
            profiles.skillsOf(subjectId).stream(),
            reviews.skillsOfRole(engagement.terms().gigRoleId()).stream())
        .forEach(skill -> known.put(skill, skill));
    List<String> named =
        skills.normalised(asked).stream()
            .map(skill -> known.getOrDefault(skill, ""))
            .distinct()
            .toList();
    if (named.contains("")) {
      throw Problem.unprocessable(
              "SKILL_NOT_ENDORSABLE", "Neither this work nor the profile names all of these.")
          .exception();
    }
    return named;
  }
}
