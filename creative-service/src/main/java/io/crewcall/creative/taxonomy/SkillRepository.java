package io.crewcall.creative.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The skills, for readers. */
interface SkillRepository extends Repository<Skill, String> {

  /** A key that is equal for all spellings of a word, and the skill that it means. */
  record Meaning(String wordKey, String skillId) {}

  Optional<Skill> findById(String id);

  /** Skills on offer behind an id of which a word matches a pattern of LIKE, by id. */
  @Query(
      """
      from Skill skill where not skill.retired and skill.id > :after
        and exists (select 1 from SkillWord word
                    where word.skillId = skill.id and word.alias like :pattern)
      order by skill.id
      """)
  List<Skill> findOffered(String pattern, String after, Limit limit);

  @Query(
      """
      select distinct new io.crewcall.creative.taxonomy.SkillRepository$Meaning(
        word.wordKey, word.skillId)
      from SkillWord word where word.wordKey in :keys
      """)
  List<Meaning> findMeanings(Collection<String> keys);
}
