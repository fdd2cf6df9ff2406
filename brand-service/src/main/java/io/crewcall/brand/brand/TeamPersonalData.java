package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's places in teams. First of the service, since a brand is locked before all else. */
@Component
@Order(1)
class TeamPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final Brands brands;
  private final Clock clock;

  TeamPersonalData(JdbcClient jdbc, Brands brands, Clock clock) {
    this.jdbc = jdbc;
    this.brands = brands;
    this.clock = clock;
  }

  /** One place in one team. */
  record Place(UUID brandId, String companyName, MemberRole role, Instant joinedAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "teams",
        jdbc
            .sql(
                """
                select b.id, b.company_name, m.role, m.joined_at
                  from brand_member m join brand b on b.id = m.brand_id
                 where m.user_id = :user
                 order by b.id
                """)
            .param("user", userId)
            .withFetchSize(500)
            .query((row, number) ->
                new Place(
                    row.getObject("id", UUID.class),
                    row.getString("company_name"),
                    MemberRole.valueOf(row.getString("role")),
                    row.getObject("joined_at", OffsetDateTime.class).toInstant()))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    List<UUID> places =
        jdbc.sql("select brand_id from brand_member where user_id = :user order by brand_id")
            .param("user", userId)
            .query((row, number) -> row.getObject("brand_id", UUID.class))
            .list();
    for (UUID brandId : places) {
      Brand brand = brands.getLocked(brandId);
      brand.forget(userId, clock.instant());
      brands.changed("brand.members-changed", brand);
    }
  }
}
