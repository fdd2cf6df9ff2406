package io.crewcall.gig;

import io.crewcall.gig.application.ApplicationLifecycle;
import io.crewcall.gig.engagement.EngagementLifecycle;
import io.crewcall.gig.gig.GigLifecycle;
import io.crewcall.gig.invitation.InvitationLifecycle;
import io.crewcall.gig.ledger.LedgerLifecycle;
import io.crewcall.gig.review.ReviewLifecycle;
import io.crewcall.gig.review.ReviewPairLifecycle;
import io.crewcall.gig.testimonial.TestimonialLifecycle;
import io.crewcall.platform.lifecycle.Lifecycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches all states in the database: each begins where it may and moves along the tables. */
final class States {
  /** How far one step may take one thing; when time passes several timers may have moved it. */
  private static final int A_STEP = 2;

  private static final int SOME_TIME = 4;

  private record Watched(
      String table, String key, Set<String> beginnings, Map<String, Set<String>> lines) {}

  private static final List<Watched> ALL =
      List.of(
          watched("gig", "id", GigLifecycle.table(), "DRAFT"),
          watched("application", "id", ApplicationLifecycle.table(), "APPLIED", "SELECTED"),
          watched("invitation", "id", InvitationLifecycle.table(), "SENT"),
          watched("engagement", "id", EngagementLifecycle.TABLE, "ACTIVE"),
          watched("review_pair", "engagement_id", ReviewPairLifecycle.TABLE, "OPEN"),
          watched("review", "id", ReviewLifecycle.TABLE, "SEALED", "REVEALED", "HELD"),
          watched("testimonial", "id", TestimonialLifecycle.TABLE, "REQUESTED", "PENDING"),
          watched("ledger", "engagement_id", LedgerLifecycle.TABLE, "AGREED"));

  private final JdbcClient jdbc;
  private final long since;
  private Map<String, Map<UUID, String>> before = new HashMap<>();

  States(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.since = jdbc.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single();
  }

  /** Rows of transactions from then on are this world's. */
  long since() {
    return since;
  }

  private static Watched watched(
      String table, String key, Lifecycle<?, ?, ?, ?> lifecycle, String... beginnings) {
    Map<String, Set<String>> lines = new HashMap<>();
    lifecycle
        .transitions()
        .forEach(line ->
            lines
                .computeIfAbsent(line.from().name(), absent -> new HashSet<>())
                .add(line.to().name()));
    if (table.equals("review")) {
      // The pair's line.
      lines.put("SEALED", Set.of("REVEALED"));
    }
    return new Watched(table, key, Set.of(beginnings), lines);
  }

  /** What has changed against the rules since the last call. */
  List<String> changes(boolean timePassed) {
    List<String> wrong = new ArrayList<>();
    Map<String, Map<UUID, String>> now = new HashMap<>();
    for (Watched watched : ALL) {
      Map<UUID, String> states = read(watched);
      now.put(watched.table(), states);
      Map<UUID, String> old = before.getOrDefault(watched.table(), Map.of());
      states.forEach((id, state) -> {
        String from = old.get(id);
        boolean fine =
            from == null
                ? watched.beginnings().stream()
                    .anyMatch(begin -> reaches(watched, begin, state, A_STEP))
                : reaches(watched, from, state, timePassed ? SOME_TIME : A_STEP);
        if (!fine) {
          wrong.add("%s from %s to %s".formatted(watched.table(), from, state));
        }
      });
      old.keySet().stream()
          .filter(id -> !states.containsKey(id))
          .forEach(id -> wrong.add(watched.table() + " is gone"));
    }
    before = now;
    return wrong;
  }

  private static boolean reaches(Watched watched, String from, String to, int most) {
    if (from.equals(to)) {
      return true;
    }
    return most > 0
        && watched.lines().getOrDefault(from, Set.of()).stream()
            .anyMatch(next -> reaches(watched, next, to, most - 1));
  }

  private Map<UUID, String> read(Watched watched) {
    Map<UUID, String> states = new HashMap<>();
    jdbc.sql("select " + watched.key() + " as id, status from " + watched.table())
        .query((java.sql.ResultSet row) -> {
          states.put(row.getObject("id", UUID.class), row.getString("status"));
        });
    return states;
  }
}
