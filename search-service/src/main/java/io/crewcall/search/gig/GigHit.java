package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An open gig as found. */
public record GigHit(
    UUID id,
    UUID creatorId,
    @Nullable UUID brandId,
    @Nullable UUID campaignId,
    String title,
    String description,
    GigState.Type type,
    List<GigState.RoleState> roles,
    @Nullable String city,
    boolean remote,
    Instant deadline,
    @Nullable Instant publishedAt) {

  /** What is still wanted: the roles with a free slot. */
  public List<GigState.RoleState> openRoles() {
    return roles.stream().filter(role -> role.filled() < role.slots()).toList();
  }

  static GigHit of(GigState gig) {
    return new GigHit(
        gig.gigId(),
        gig.creatorId(),
        gig.brandId(),
        gig.campaignId(),
        gig.title(),
        gig.description(),
        gig.type(),
        gig.roles(),
        gig.city(),
        gig.remote(),
        gig.deadline(),
        gig.publishedAt());
  }
}
