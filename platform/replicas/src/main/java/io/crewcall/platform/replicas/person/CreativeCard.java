package io.crewcall.platform.replicas.person;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a shown crew profile adds to a person's card. */
@Entity
@Table(name = "creative_card")
public class CreativeCard extends Replica<UUID> {
  @Id private UUID userId;
  @Nullable String profession;

  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable Money dayRate;

  @SuppressWarnings("NullAway.Init")
  protected CreativeCard() {}

  CreativeCard(UUID userId) {
    this.userId = userId;
  }

  void take(CreativeProfileState profile) {
    if (!profile.visible()) {
      clear();
      return;
    }
    profession = profile.professions().isEmpty() ? null : profile.professions().getFirst();
    dayRate = profile.dayRate();
  }

  void clear() {
    profession = null;
    dayRate = null;
  }

  @Override
  public UUID getId() {
    return userId;
  }
}
