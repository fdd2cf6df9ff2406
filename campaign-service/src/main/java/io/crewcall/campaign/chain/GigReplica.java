package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigState.RoleState;
import io.crewcall.platform.replicas.Replica;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of a gig. */
@Entity
@Table(name = "gig_replica")
public class GigReplica extends Replica<UUID> {
  @Id private UUID gigId;
  private UUID creatorId;
  private @Nullable UUID brandId;
  private @Nullable UUID campaignId;
  private @Nullable UUID parentEngagementId;
  private int depth;
  private String title;

  @Enumerated(EnumType.STRING)
  private GigState.Type type;

  @Enumerated(EnumType.STRING)
  private GigState.Status status;

  private int slots;
  private int filled;
  private long budget;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private Instant deadline;
  private boolean payPublic;

  @SuppressWarnings("NullAway.Init")
  protected GigReplica() {}

  @SuppressWarnings("NullAway.Init")
  GigReplica(UUID gigId) {
    this.gigId = gigId;
  }

  void take(GigState gig) {
    creatorId = gig.creatorId();
    brandId = gig.brandId();
    campaignId = gig.campaignId();
    parentEngagementId = gig.parentEngagementId();
    depth = gig.depth();
    title = gig.title();
    type = gig.type();
    status = gig.status();
    slots = gig.roles().stream().mapToInt(RoleState::slots).sum();
    filled = gig.roles().stream().mapToInt(RoleState::filled).sum();
    budget = 0;
    for (RoleState role : gig.roles()) {
      long all = Math.multiplyExact(role.budgetPerSlot().amount(), role.slots());
      budget = Math.addExact(budget, all);
    }
    currency = gig.roles().isEmpty() ? "INR" : gig.roles().getFirst().budgetPerSlot().currency();
    deadline = gig.deadline();
    payPublic = Boolean.TRUE.equals(gig.payPublic());
  }

  public boolean subGig() {
    return parentEngagementId != null;
  }

  public UUID id() {
    return gigId;
  }

  public UUID creatorId() {
    return creatorId;
  }

  public @Nullable UUID brandId() {
    return brandId;
  }

  public @Nullable UUID campaignId() {
    return campaignId;
  }

  /** For a sub-gig, the engagement it was posted under. */
  public @Nullable UUID parentEngagementId() {
    return parentEngagementId;
  }

  /** 1 for a gig of its own, one more for each level of sub-gig. */
  public int depth() {
    return depth;
  }

  public String title() {
    return title;
  }

  public GigState.Type type() {
    return type;
  }

  public GigState.Status status() {
    return status;
  }

  public int slots() {
    return slots;
  }

  public int filled() {
    return filled;
  }

  /** What all slots together may cost. */
  public Total budget() {
    return new Total(budget, currency);
  }

  public Instant deadline() {
    return deadline;
  }

  /** Whether its budget is everybody's to know, as gig-service says. */
  public boolean payPublic() {
    return payPublic;
  }

  @Override
  public UUID getId() {
    return gigId;
  }
}
