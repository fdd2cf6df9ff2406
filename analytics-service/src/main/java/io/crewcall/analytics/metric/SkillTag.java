package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.ReviewState;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A skill and what speaks for it.
 *
 * @param declared whether it is on the creative profile
 * @param completedGigs completed engagements whose gig role asked for it
 * @param endorsements authors of revealed reviews who named it
 */
public record SkillTag(String skill, boolean declared, long completedGigs, long endorsements) {
  private static final int MOST = 50;

  /** The best attested first. */
  public static List<SkillTag> of(Facts facts) {
    Set<String> declared =
        facts.creative() == null ? Set.of() : Set.copyOf(facts.creative().state().skillTags());
    Map<String, Set<UUID>> completed = completed(facts);
    Map<String, Set<UUID>> endorsed = new HashMap<>();
    for (Fact<ReviewState> fact : facts.reviews()) {
      ReviewState review = fact.state();
      if (review.visible() && !review.authorId().equals(review.subjectId())) {
        add(endorsed, review.skills(), review.authorId());
      }
    }
    Set<String> all = new TreeSet<>(declared);
    all.addAll(completed.keySet());
    all.addAll(endorsed.keySet());
    return all.stream()
        .map(skill ->
            new SkillTag(
                skill,
                declared.contains(skill),
                completed.getOrDefault(skill, Set.of()).size(),
                endorsed.getOrDefault(skill, Set.of()).size()))
        .sorted(
            Comparator.comparingLong((SkillTag tag) -> tag.completedGigs() + tag.endorsements())
                .reversed()
                .thenComparing(SkillTag::skill))
        .limit(MOST)
        .toList();
  }

  private static Map<String, Set<UUID>> completed(Facts facts) {
    Map<UUID, List<String>> wanted = new HashMap<>();
    for (Fact<GigState> gig : facts.gigsWorked()) {
      gig.state().roles().forEach(role -> wanted.put(role.gigRoleId(), role.skillTags()));
    }
    Map<String, Set<UUID>> completed = new HashMap<>();
    for (Fact<EngagementState> fact : facts.engagements()) {
      EngagementState engagement = fact.state();
      if (engagement.status() == EngagementState.Status.COMPLETED) {
        add(completed, wanted.getOrDefault(engagement.gigRoleId(), List.of()), fact.id());
      }
    }
    return completed;
  }

  private static void add(Map<String, Set<UUID>> bySkill, Collection<String> skills, UUID id) {
    skills.forEach(skill -> bySkill.computeIfAbsent(skill, first -> new HashSet<>()).add(id));
  }
}
