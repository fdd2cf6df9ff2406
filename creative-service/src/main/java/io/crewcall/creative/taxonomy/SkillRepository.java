package io.crewcall.creative.taxonomy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The skills, for readers. */
interface SkillRepository extends Repository<Skill, String> {

  Optional<Skill> findById(String id);

  /** Skills on offer behind an id of which a word matches a pattern of LIKE, by id. */
  @Query(
      """
      from Skill skill where not skill.retired and skill.id > :after
        and exists (select 1 from VocabularyWord word
                    where word.code = skill.id and word.alias like :pattern)
      order by skill.id
      """)
  List<Skill> findOffered(String pattern, String after, Limit limit);
}
