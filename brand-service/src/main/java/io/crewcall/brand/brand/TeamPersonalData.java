package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's places in teams. First of the service, since a brand is locked before all else. */
@Component
@Order(1)
class TeamPersonalData implements PersonalData {
  private final BrandRepository brands;
  private final Clock clock;

  TeamPersonalData(BrandRepository brands, Clock clock) {
    this.brands = brands;
    this.clock = clock;
  }

  /** One place in one team. */
  record ExportedPlace(UUID brandId, String companyName, MemberRole role, Instant joinedAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "teams",
        brands.findPlaces(userId).stream()
            .map(place ->
                new ExportedPlace(
                    place.brandId(),
                    place.companyName(),
                    place.membership().role(),
                    place.membership().joinedAt())));
  }

  @Override
  public void erase(UUID userId) {
    brands.findPlaces(userId).stream()
        .flatMap(place -> brands.lockById(place.brandId()).stream())
        .filter(brand -> brand.forget(userId, clock.instant()))
        .forEach(brands::save);
  }
}
