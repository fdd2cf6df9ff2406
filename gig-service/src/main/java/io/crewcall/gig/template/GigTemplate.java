package io.crewcall.gig.template;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.gig.Gig;
import io.crewcall.gig.gig.GigContent;
import io.crewcall.gig.gig.RoleRequest;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.persistence.StoredEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A gig to be posted again, one's own or a brand's. */
@Entity
class GigTemplate extends StoredEntity {
  private UUID ownerId;

  /** Whose team uses it; null for the owner's own. */
  private @Nullable UUID brandId;

  private String name;

  @JdbcTypeCode(SqlTypes.JSON)
  private Content content;

  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected GigTemplate() {}

  GigTemplate(
      UUID id, UUID ownerId, @Nullable UUID brandId, String name, Content content, Instant now) {
    super(id);
    this.ownerId = ownerId;
    this.brandId = brandId;
    this.name = name;
    this.content = content;
    this.createdAt = now;
  }

  /** All that was written about the gig but its dates. */
  record Content(
      String title,
      String description,
      GigState.Type type,
      @Nullable String city,
      boolean remote,
      int changeRounds,
      List<RoleRequest> roles) {

    static Content of(Gig gig) {
      GigContent written = gig.content();
      return new Content(
          written.title(),
          written.description(),
          written.type(),
          written.city(),
          written.remote(),
          written.changeRounds(),
          gig.roles().stream().map(RoleRequest::of).toList());
    }
  }

  boolean readableBy(Caller caller) {
    return brandId == null ? caller.id().equals(ownerId) : caller.memberOf(brandId);
  }

  boolean changeableBy(Caller caller) {
    return brandId == null ? caller.id().equals(ownerId) : caller.actsFor(brandId);
  }

  @Nullable UUID brandId() {
    return brandId;
  }

  String name() {
    return name;
  }

  Content content() {
    return content;
  }

  Instant createdAt() {
    return createdAt;
  }
}
