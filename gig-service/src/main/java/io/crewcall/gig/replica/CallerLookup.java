package io.crewcall.gig.replica;

import io.crewcall.platform.replicas.brand.BrandReplicaRepository;
import io.crewcall.platform.replicas.brand.BrandReplicaRepository.TeamRole;
import io.crewcall.platform.security.CurrentUser;
import io.crewcall.platform.security.Scopes;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the brand teams that a caller is in. */
@Component
public class CallerLookup {
  private final BrandReplicaRepository brands;

  CallerLookup(BrandReplicaRepository brands) {
    this.brands = brands;
  }

  /** One statement. */
  public Caller caller(CurrentUser user) {
    return new Caller(
        user.id(),
        user.isAdmin(Scopes.MODERATION),
        brands.findTeams(user.id()).stream()
            .collect(Collectors.toMap(TeamRole::brandId, TeamRole::role)));
  }
}
