package io.crewcall.gig.review;

import io.crewcall.gig.engagement.Engagement;
import io.crewcall.gig.replica.ProfileSkills;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which skills a review may endorse: those the work asked for, and those its subject names. */
@Component
class EndorsableSkills {
  private final JdbcClient jdbc;
  private final ProfileSkills profiles;

  EndorsableSkills(JdbcClient jdbc, ProfileSkills profiles) {
    this.jdbc = jdbc;
    this.profiles = profiles;
  }

  /**
   * The asked skills as the role or the profile spells them, each once.
   *
   * @throws io.crewcall.platform.problem.ProblemException 422 naming those that neither has
   */
  List<String> of(Engagement engagement, UUID subjectId, @Nullable List<String> asked) {
    if (asked == null || asked.isEmpty()) {
      return List.of();
    }
    Map<String, String> known = new TreeMap<>();
    profiles.of(subjectId).forEach(skill -> known.put(folded(skill), skill));
    ofRole(engagement.terms().gigRoleId()).forEach(skill -> known.put(folded(skill), skill));
    List<String> strange =
        asked.stream().filter(skill -> !known.containsKey(folded(skill))).toList();
    if (!strange.isEmpty()) {
      throw Problem.unprocessable(
              "SKILL_NOT_ENDORSABLE",
              "Neither this work nor the profile names " + String.join(", ", strange) + ".")
          .exception();
    }
    return asked.stream().map(skill -> known.getOrDefault(folded(skill), skill)).distinct().toList();
  }

  private List<String> ofRole(UUID roleId) {
    return jdbc.sql("select skill_tags from gig_role where id = :id")
        .param("id", roleId)
        .query((row, number) -> Columns.texts(row, "skill_tags"))
        .single();
  }

  private static String folded(String skill) {
    return skill.strip().toLowerCase(Locale.ROOT);
  }
}
