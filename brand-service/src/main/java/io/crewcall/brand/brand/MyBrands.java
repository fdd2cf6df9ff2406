package io.crewcall.brand.brand;

import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The brands a person belongs to, newest first; one statement a page. */
@Repository
class MyBrands {
  /** Sorts before every real id. */
  private static final UUID END = new UUID(-1L, -1L);

  private final JdbcClient jdbc;
  private final Cursors cursors;

  MyBrands(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  Page<BrandSummary> page(UUID userId, PageQuery query) {
    String list = "brands:mine:" + userId;
    UUID before =
        cursors
            .decode(list, query.cursor(), 1)
            .map(List::getFirst)
            .map(UUID::fromString)
            .orElse(END);
    List<BrandSummary> rows =
        jdbc.sql(
                """
                select b.id, b.company_name, b.industry, b.website, b.logo_url, b.created_at,
                       b.updated_at, m.role
                  from brand_member m join brand b on b.id = m.brand_id
                 where m.user_id = :user and m.brand_id < :before
                 order by m.brand_id desc
                 limit :limit
                """)
            .param("user", userId)
            .param("before", before)
            .param("limit", query.limit() + 1)
            .query((row, number) ->
                new BrandSummary(
                    row.getObject("id", UUID.class),
                    row.getString("company_name"),
                    row.getString("industry"),
                    row.getString("website"),
                    row.getString("logo_url"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                    MemberRole.valueOf(row.getString("role"))))
            .list();
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }
}
