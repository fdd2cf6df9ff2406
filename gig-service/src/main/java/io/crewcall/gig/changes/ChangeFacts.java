package io.crewcall.gig.changes;

import io.crewcall.gig.sql.Columns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the rows that have changed since a watermark. */
@Repository
class ChangeFacts {
  private static final String UNTIL = " and changed_in < :before::text::xid8";

  /**
   * Those of brands that were left have no end: their rows are listed at the time of each page, and
   * what is deleted in between must not fall between the two.
   */
  private static final List<String> DELETED =
      List.of(
          changed(Position.DELETED, "tombstone", "party = :me and kind = :kind" + UNTIL, ":since"),
          ofBrands(
              ":kept",
              changed(
                  Position.DELETED,
                  "tombstone",
                  "party = brand.id and kind = :kind" + UNTIL,
                  ":since")),
          ofBrands(
              ":left",
              changed(
                  Position.DELETED, "tombstone", "party = brand.id and kind = :kind", ":since")));

  private final JdbcClient jdbc;

  ChangeFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What transactions are to be seen.
   *
   * @param oldest that is under way; all before it are
   * @param next none from it on is
   */
  record Snapshot(String oldest, String next) {}

  Snapshot snapshot() {
    return jdbc.sql(
            """
            select pg_snapshot_xmin(now_seen)::text as oldest,
              pg_snapshot_xmax(now_seen)::text as next
            from pg_current_snapshot() as now_seen
            """)
        .query((row, number) -> new Snapshot(row.getString("oldest"), row.getString("next")))
        .single();
  }

  /**
   * Where a row stands in the order of all that has changed.
   *
   * @param phase first what left with a brand, then what was deleted, then what is there
   */
  record Position(int phase, String changedIn, UUID id) {
    static final int LEFT = 0;
    static final int DELETED = 1;
    static final int THERE = 2;
    static final Position START = new Position(LEFT, "0", new UUID(0, 0));

    boolean removed() {
      return phase != THERE;
    }
  }

  /**
   * What is asked for.
   *
   * @param known what the client knows
   * @param brands of which the caller was a member at the first page
   * @param before only transactions before this one, so that the list has an end
   */
  record Query(ChangeKind kind, UUID caller, Watermark known, Set<UUID> brands, String before) {
    /** Also those of which the client knows a part. */
    private Set<UUID> everKnown() {
      Set<UUID> all = new HashSet<>(known.brands());
      all.addAll(known.partly());
      return all;
    }

    private Set<UUID> left() {
      return minus(everKnown(), brands);
    }

    private Set<UUID> kept() {
      return minus(everKnown(), left());
    }

    private Set<UUID> joined() {
      return minus(brands, known.brands());
    }

    private Set<UUID> stayed() {
      return minus(brands, joined());
    }

    private static Set<UUID> minus(Set<UUID> all, Set<UUID> some) {
      Set<UUID> rest = new HashSet<>(all);
      rest.removeAll(some);
      return rest;
    }
  }

  /** In their order, each once. */
  List<Position> after(Position last, Query query, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("me", query.caller());
    parameters.put("since", query.known().from());
    parameters.put("before", query.before());
    parameters.put("kept", Columns.array(query.kept()));
    parameters.put("left", Columns.array(query.left()));
    parameters.put("joined", Columns.array(query.joined()));
    parameters.put("stayed", Columns.array(query.stayed()));
    parameters.put("kind", query.kind().table());
    for (int phase = Position.LEFT; phase <= Position.THERE; phase++) {
      Position behind = phase == last.phase() ? last : Position.START;
      parameters.put("changed" + phase, behind.changedIn());
      parameters.put("after" + phase, behind.id());
    }
    parameters.put("limit", limit);
    List<String> parts = new ArrayList<>(there(query.kind()));
    if (last.phase() <= Position.DELETED && !query.known().equals(Watermark.NOTHING)) {
      parts.addAll(DELETED);
    }
    if (last.phase() == Position.LEFT) {
      parts.add(left(query.kind()));
    }
    return jdbc.sql(
            "select phase, changed_in::text as changed_in, id from ("
                + String.join(" union ", parts)
                + ") changes order by phase, changes.changed_in, id limit :limit")
        .params(parameters)
        .query((row, number) ->
            new Position(row.getInt("phase"), row.getString("changed_in"), Columns.uuid(row, "id")))
        .list();
  }

  /** What belongs to a brand whose team the caller has left, and is not the caller's otherwise. */
  private static String left(ChangeKind kind) {
    return ofBrands(
        ":left",
        "(select 0 as phase, '0'::xid8 as changed_in, id from "
            + kind.table()
            + " where brand_id = brand.id"
            + (kind.worker() == null ? "" : " and " + kind.worker() + " <> :me")
            + " and id > :after0 order by id limit :limit)");
  }

  private static List<String> there(ChangeKind kind) {
    String table = kind.table();
    List<String> parts = new ArrayList<>();
    if (kind.worker() != null) {
      parts.add(changed(Position.THERE, table, kind.worker() + " = :me" + UNTIL, ":since"));
    }
    parts.add(
        changed(
            Position.THERE, table, kind.hirer() + " = :me and brand_id is null" + UNTIL, ":since"));
    parts.add(
        ofBrands(
            ":stayed", changed(Position.THERE, table, "brand_id = brand.id" + UNTIL, ":since")));
    parts.add(
        ofBrands(":joined", changed(Position.THERE, table, "brand_id = brand.id" + UNTIL, "'0'")));
    return parts;
  }

  private static String ofBrands(String brands, String part) {
    return "(select mine.* from unnest(cast("
        + brands
        + " as uuid[])) as brand (id) cross join lateral "
        + part
        + " mine)";
  }

  private static String changed(int phase, String table, String party, String since) {
    return "(select %1$d as phase, changed_in, id from %2$s where %3$s"
            .formatted(phase, table, party)
        + " and changed_in >= %s::text::xid8".formatted(since)
        + " and (changed_in, id) > (:changed%1$d::text::xid8, :after%1$d)".formatted(phase)
        + " order by changed_in, id limit :limit)";
  }
}
