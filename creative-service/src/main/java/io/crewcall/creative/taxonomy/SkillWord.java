package io.crewcall.creative.taxonomy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One way to name a skill. Only {@link TaxonomyImport} writes it. */
@Entity
@Immutable
@Table(name = "skill_alias")
class SkillWord {
  @Id private String alias;
  private String wordKey;
  private String skillId;

  @SuppressWarnings("NullAway.Init")
  protected SkillWord() {}
}
