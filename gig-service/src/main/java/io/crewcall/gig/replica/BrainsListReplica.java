package io.crewcall.gig.replica;

import io.crewcall.contracts.brand.BrainsListState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Who is on a BrainsList, a shortlist of a brand. */
@Entity
@Table(name = "brains_list")
public class BrainsListReplica extends Replica<UUID> {
  @Id private UUID listId;
  private UUID brandId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<UUID> creators;

  private boolean removed;

  @SuppressWarnings("NullAway.Init")
  protected BrainsListReplica() {}

  @SuppressWarnings("NullAway.Init")
  BrainsListReplica(UUID listId) {
    this.listId = listId;
  }

  void take(BrainsListState list) {
    brandId = list.brandId();
    creators = list.creators();
    removed = list.removed();
  }

  public UUID brandId() {
    return brandId;
  }

  public List<UUID> creators() {
    return creators;
  }

  @Override
  public UUID getId() {
    return listId;
  }
}
