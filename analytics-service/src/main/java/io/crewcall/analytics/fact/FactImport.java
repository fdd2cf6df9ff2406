package io.crewcall.analytics.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends events to the log of facts, brings up to date what the events of each thing amount to,
 * and notes that its parties' figures are stale: all with one transaction, so that no figure misses
 * a fact. A few statements, however many events there are. An event that is in the log already
 * changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactImport {
  private static final String COLUMNS =
      """
      from unnest(:events::uuid[], :kinds::text[], :facts::uuid[], :versions::bigint[],
        :types::text[], :times::timestamptz[], :states::text[], :answered::timestamptz[],
        :ended::timestamptz[])
        as told (event_id, kind, fact_id, version, type, event_time, state, answered_at, ended_at)
      """;

  private final JdbcClient jdbc;
  private final StaleScorecards stale;

  FactImport(JdbcClient jdbc, StaleScorecards stale) {
    this.jdbc = jdbc;
    this.stale = stale;
  }

  void append(List<FactEvent> told) {
    lock(told);
    Set<UUID> appended = log(told);
    List<FactEvent> news =
        told.stream().filter(fact -> appended.contains(fact.event().id())).toList();
    if (news.isEmpty()) {
      return;
    }
    update(news);
    concern(news);
    stale.mark(concerned(news), newest(news));
  }

  /**
   * Until the end of the transaction: who stores a fact sees all whom it concerns, and who adds
   * somebody to it sees the fact, or comes before it. Without this a gig that was committed just
   * after its first engagement would leave the worker's figures as they were.
   */
  private void lock(List<FactEvent> told) {
    Stream<String> facts = told.stream().map(fact -> fact.kind() + ":" + fact.factId());
    Stream<String> others =
        told.stream().flatMap(fact -> fact.others().stream()).map(o -> o.kind() + ":" + o.fact());
    jdbc.sql(
            """
            select pg_advisory_xact_lock(key) from (select distinct hashtextextended(fact, 79) as key
              from unnest(:facts::text[]) as fact order by key) keys
            """)
        .param("facts", Stream.concat(facts, others).toArray(String[]::new))
        .query((row, number) -> true)
        .list();
  }

  private Set<UUID> log(List<FactEvent> told) {
    return new HashSet<>(
        events(
                """
                insert into fact_event (event_id, kind, fact_id, version, type, event_time, state)
                select event_id, kind, fact_id, version, type, event_time, state::jsonb
                """
                    + COLUMNS
                    + " on conflict do nothing returning event_id",
                told)
            .query((row, number) -> row.getObject("event_id", UUID.class))
            .list());
  }

  /** The highest version is the state, whatever order events come in; the earliest times stay. */
  private void update(List<FactEvent> news) {
    events(
            """
            insert into fact (kind, fact_id, event_id, event_time, version, state, answered_at,
              ended_at)
            select distinct on (kind, fact_id) kind, fact_id, event_id, event_time, version,
              state::jsonb, min(answered_at) over (partition by kind, fact_id),
              min(ended_at) over (partition by kind, fact_id)
            """
                + COLUMNS
                + """
                order by kind, fact_id, version desc, event_id desc
                on conflict (kind, fact_id) do update set
                  event_id = case when fact.version < excluded.version then excluded.event_id
                    else fact.event_id end,
                  event_time = case when fact.version < excluded.version then excluded.event_time
                    else fact.event_time end,
                  state = case when fact.version < excluded.version then excluded.state
                    else fact.state end,
                  version = greatest(fact.version, excluded.version),
                  answered_at = least(fact.answered_at, excluded.answered_at),
                  ended_at = least(fact.ended_at, excluded.ended_at)
                """,
            news)
        .update();
  }

  private JdbcClient.StatementSpec events(String sql, List<FactEvent> told) {
    return jdbc.sql(sql)
        .param("events", array(told, fact -> fact.event().id().toString()))
        .param("kinds", array(told, fact -> fact.kind().name()))
        .param("facts", array(told, fact -> fact.factId().toString()))
        .param("versions", array(told, fact -> Long.toString(fact.event().version())))
        .param("types", array(told, fact -> fact.event().type()))
        .param("times", array(told, fact -> fact.event().time().toString()))
        .param("states", array(told, fact -> FactJson.write(fact.kept())))
        .param("answered", array(told, fact -> text(fact.milestones().answeredAt())))
        .param("ended", array(told, fact -> text(fact.milestones().endedAt())));
  }

  private void concern(List<FactEvent> news) {
    List<FactEvent.Concern> concerns =
        news.stream()
            .flatMap(fact ->
                Stream.concat(
                    fact.parties().entrySet().stream()
                        .map(party ->
                            new FactEvent.Concern(
                                fact.kind(), fact.factId(), party.getKey(), party.getValue())),
                    fact.others().stream()))
            .distinct()
            .toList();
    jdbc.sql(
            """
            insert into fact_party (user_id, kind, party, fact_id)
            select distinct * from unnest(:users::uuid[], :kinds::text[], :parties::text[],
              :facts::uuid[]) as party (user_id, kind, party, fact_id)
            order by user_id, kind, party, fact_id on conflict do nothing
            """)
        .param("users", array(concerns, concern -> concern.user().toString()))
        .param("kinds", array(concerns, concern -> concern.kind().name()))
        .param("parties", array(concerns, concern -> concern.party().name()))
        .param("facts", array(concerns, concern -> concern.fact().toString()))
        .update();
  }

  /** Whom the news concern; readers who know the facts of before find them by the transaction. */
  private List<UUID> concerned(List<FactEvent> news) {
    return jdbc.sql(
            """
            update fact_party set changed_in = pg_current_xact_id()
            from (select distinct * from unnest(:kinds::text[], :facts::uuid[]) as t (kind, fact_id))
              told
            where fact_party.kind = told.kind and fact_party.fact_id = told.fact_id
            returning user_id
            """)
        .param("kinds", array(news, fact -> fact.kind().name()))
        .param("facts", array(news, fact -> fact.factId().toString()))
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }

  private static Instant newest(List<FactEvent> news) {
    return news.stream()
        .map(fact -> fact.event().time())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static <T> @Nullable String[] array(
      Collection<T> values, Function<T, @Nullable String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
