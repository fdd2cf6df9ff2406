package io.crewcall.gig.replica;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.replicas.Replica;
import io.crewcall.platform.vocabulary.Slug;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A skill of the taxonomy with all its spellings, folded. */
@Entity
@Table(name = "skill")
class SkillReplica extends Replica<UUID> {
  @Id private UUID skillId;
  private String code;

  @ElementCollection
  @CollectionTable(name = "skill_spelling", joinColumns = @JoinColumn(name = "skill_id"))
  @Column(name = "spelling")
  private Set<String> spellings = new HashSet<>();

  @SuppressWarnings("NullAway.Init")
  protected SkillReplica() {}

  @SuppressWarnings("NullAway.Init")
  SkillReplica(UUID skillId) {
    this.skillId = skillId;
  }

  void take(SkillState skill) {
    code = skill.code();
    Set<String> told =
        Stream.concat(Stream.of(skill.code(), skill.name()), skill.aliases().stream())
            .map(Slug::key)
            .collect(Collectors.toSet());
    spellings.retainAll(told);
    spellings.addAll(told);
  }

  @Override
  public UUID getId() {
    return skillId;
  }
}
