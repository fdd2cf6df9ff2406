package io.crewcall.gig.ledger;

import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entries of one caller or one brand, and what they come to by month; months are those of UTC.
 */
@Repository
class LedgerFacts {
  private static final String COLUMNS =
      """
      id, engagement_id, kind, amount, currency, entered_at, entered_by, reference, note,
      (select title from gig join engagement on engagement.gig_id = gig.id
        where engagement.id = engagement_id) as title
      """;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  LedgerFacts(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  /** On which side the caller stands. */
  enum Side {
    HIRER,
    WORKER
  }

  /**
   * Whose entries.
   *
   * @param brands those of which the hirer's side is meant
   * @param brandId the one that alone is meant
   */
  record Party(UUID person, Side side, @Nullable UUID brandId, Set<UUID> brands) {

    /** One's own side. */
    static Party of(Caller caller, Side side) {
      return new Party(caller.id(), side, null, caller.memberships().keySet());
    }

    /** A brand, as its team sees it. */
    static Party ofBrand(UUID brandId, Caller caller) {
      return new Party(caller.id(), Side.HIRER, brandId, Set.of(brandId));
    }

    private String name() {
      return (brandId == null ? person : brandId) + ":" + side;
    }
  }

  /**
   * What a month came to on one side.
   *
   * @param paid after what was contested
   */
  record Totals(
      YearMonth month,
      String currency,
      long agreed,
      long released,
      long earned,
      long paid,
      long received) {}

  /**
   * One page, the latest first. Each way to be a party has an index of its own, so each is read for
   * itself as far as a page needs.
   */
  Page<LedgerEntryResponse> entries(Party party, @Nullable YearMonth month, PageQuery query) {
    String list = "ledger:" + party.name() + ":" + month;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("limit", query.limit() + 1);
    StringBuilder filter = new StringBuilder(within(month, parameters));
    List<String> after = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    if (!after.isEmpty()) {
      filter.append(" and (entered_at, id) < (:at, :after)");
      parameters.put("at", Columns.param(Instant.parse(after.get(0))));
      parameters.put("after", UUID.fromString(after.get(1)));
    }
    String parts =
        parts(party, parameters).stream()
            .map(part ->
                each(
                    part,
                    "select * from ledger_entry where "
                        + part
                        + filter
                        + " order by entered_at desc, id desc limit :limit"))
            .reduce((one, other) -> one + " union all " + other)
            .orElseThrow();
    List<LedgerEntryResponse> rows =
        jdbc.sql(
                "select "
                    + COLUMNS
                    + " from ("
                    + parts
                    + ") entries order by entered_at desc, id desc limit :limit")
            .params(parameters)
            .query((row, number) -> entry(row))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.enteredAt(), row.id()));
  }

  /** What months came to, the latest first, per currency. */
  Page<Totals> totals(Party party, @Nullable YearMonth month, PageQuery query) {
    String list = "totals:" + party.name() + ":" + month;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("limit", query.limit() + 1);
    StringBuilder filter = new StringBuilder(within(month, parameters));
    List<String> after = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    String rest = "";
    if (!after.isEmpty()) {
      YearMonth last = YearMonth.parse(after.get(0));
      filter.append(" and entered_at < :end");
      parameters.put("end", start(last.plusMonths(1)));
      rest =
          " having (to_char(entered_at at time zone 'UTC', 'YYYY-MM') < :month"
              + " or currency > :currency)";
      parameters.put("month", after.get(0));
      parameters.put("currency", after.get(1));
    }
    String parts =
        parts(party, parameters).stream()
            .map(part -> each(part, "select * from ledger_entry where " + part + filter))
            .reduce((one, other) -> one + " union all " + other)
            .orElseThrow();
    List<Totals> rows =
        jdbc.sql(
                """
                select to_char(entered_at at time zone 'UTC', 'YYYY-MM') as month, currency,
                  coalesce(sum(amount) filter (where kind = 'AGREED'), 0) as agreed,
                  coalesce(sum(amount) filter (where kind = 'RELEASED'), 0) as released,
                  coalesce(sum(amount) filter (where kind = 'EARNED'), 0) as earned,
                  coalesce(sum(amount) filter (where kind = 'PAID'), 0)
                    - coalesce(sum(amount) filter (where kind = 'CONTESTED'), 0) as paid,
                  coalesce(sum(amount) filter (where kind = 'RECEIVED'), 0) as received
                from (
                """
                    + parts
                    + ") entries group by to_char(entered_at at time zone 'UTC', 'YYYY-MM'), currency"
                    + rest
                    + " order by month desc, currency limit :limit")
            .params(parameters)
            .query((row, number) ->
                new Totals(
                    YearMonth.parse(row.getString("month")),
                    row.getString("currency"),
                    row.getLong("agreed"),
                    row.getLong("released"),
                    row.getLong("earned"),
                    row.getLong("paid"),
                    row.getLong("received")))
            .list();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.month(), row.currency()));
  }

  private static List<String> parts(Party party, Map<String, Object> parameters) {
    parameters.put("me", party.person());
    if (party.side() == Side.WORKER) {
      return List.of("worker_id = :me");
    }
    parameters.put("brands", Columns.array(party.brands()));
    return party.brandId() == null
        ? List.of("hirer_id = :me and brand_id is null", "brand_id = brand.id")
        : List.of("brand_id = brand.id");
  }

  /** For each of one's brands on its own, so that each is read in its index's order. */
  private static String each(String part, String entries) {
    return part.startsWith("brand_id")
        ? "(select entry.* from unnest(cast(:brands as uuid[])) as brand (id) cross join lateral ("
            + entries
            + ") entry)"
        : "(" + entries + ")";
  }

  private static String within(@Nullable YearMonth month, Map<String, Object> parameters) {
    if (month == null) {
      return "";
    }
    parameters.put("from", start(month));
    parameters.put("until", start(month.plusMonths(1)));
    return " and entered_at >= :from and entered_at < :until";
  }

  private static OffsetDateTime start(YearMonth month) {
    return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static LedgerEntryResponse entry(ResultSet row) throws SQLException {
    return new LedgerEntryResponse(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "engagement_id"),
        row.getString("title"),
        LedgerEntry.Kind.valueOf(row.getString("kind")),
        Columns.money(row, "amount"),
        Columns.instant(row, "entered_at"),
        Columns.nullableUuid(row, "entered_by"),
        row.getString("reference"),
        row.getString("note"));
  }
}
