package io.crewcall.gig.replica;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What somebody says they can. */
@Entity
@Table(name = "profile_skills")
class ProfileSkillsReplica extends Replica<UUID> {
  @Id private UUID userId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> skills;

  @SuppressWarnings("NullAway.Init")
  protected ProfileSkillsReplica() {}

  @SuppressWarnings("NullAway.Init")
  ProfileSkillsReplica(UUID userId) {
    this.userId = userId;
  }

  void take(CreativeProfileState profile) {
    skills = profile.skillTags();
  }

  List<String> skills() {
    return skills;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
