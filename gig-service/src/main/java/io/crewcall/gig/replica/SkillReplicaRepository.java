package io.crewcall.gig.replica;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.replicas.ReplicaRepository;
import io.crewcall.platform.vocabulary.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;

/** The taxonomy of skills, as creative-service tells of it. */
public interface SkillReplicaRepository extends ReplicaRepository<SkillReplica, UUID> {

  /** What the taxonomy calls a spelling. */
  record Spelling(String spelling, String code) {}

  @Query(
      """
      select new io.crewcall.gig.replica.SkillReplicaRepository$Spelling(spelling, min(s.code))
        from SkillReplica s join s.spellings spelling where spelling in :spellings
       group by spelling
      """)
  List<Spelling> findSpellings(Collection<String> spellings);

  /**
   * Tags as the taxonomy calls them ("DOP" is {@code cinematography}), each once. What it does not
   * know is kept as a slug of what was typed: people want more than any taxonomy lists.
   */
  default List<String> normalised(List<String> tags) {
    if (tags.isEmpty()) {
      return tags;
    }
    Map<String, String> codes =
        findSpellings(tags.stream().map(Slug::key).toList()).stream()
            .collect(Collectors.toMap(Spelling::spelling, Spelling::code));
    return tags.stream()
        .map(tag -> codes.getOrDefault(Slug.key(tag), Slug.of(tag)))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** To be subscribed to the topic of skills. */
  default void on(Event<SkillState> event) {
    renew(
        event.data().skillId(),
        SkillReplica::new,
        event.version(),
        replica -> replica.take(event.data()));
  }
}
