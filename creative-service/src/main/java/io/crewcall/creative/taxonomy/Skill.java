package io.crewcall.creative.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A skill with all its words, for readers. Only {@link TaxonomyImport} writes it. */
@Entity
@Immutable
@Subselect(
    """
    select s.skill_id, s.name, s.parent_id, s.professions, s.retired, s.replaced_by, s.version,
      array(select w.said from vocabulary_word w
            where w.code = s.skill_id and w.said not in (s.skill_id, s.name)
            order by w.said) as aliases
    from skill s
    """)
@Synchronize({"skill", "vocabulary_word"})
class Skill {
  @Id
  @Column(name = "skill_id")
  private String id;

  private String name;
  private @Nullable String parentId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> aliases;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> professions;

  private boolean retired;
  private @Nullable String replacedBy;
  private long version;

  @SuppressWarnings("NullAway.Init")
  protected Skill() {}

  /** The ETag. */
  long version() {
    return version;
  }

  SkillDefinition definition() {
    return new SkillDefinition(id, name, parentId, aliases, professions, retired, replacedBy);
  }
}
