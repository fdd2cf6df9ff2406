package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.user.UserState;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes facts in. A fact and the note that its parties' figures are stale are stored together, so
 * that no figure misses a fact.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactImport {
  private final JdbcClient jdbc;
  private final StaleScorecards stale;

  FactImport(JdbcClient jdbc, StaleScorecards stale) {
    this.jdbc = jdbc;
    this.stale = stale;
  }

  /**
   * Keeps an event's state unless a later one is known already.
   *
   * @param kept the state without what no figure needs
   * @param parties whom it concerns
   * @return whether it was news
   */
  boolean store(
      Fact.Kind kind, Event<?> event, AggregateState kept, Map<Fact.Party, UUID> parties) {
    lock(kind, event.subject());
    int stored =
        jdbc.sql(
                """
                insert into fact (kind, fact_id, event_id, event_time, version, state)
                values (:kind, :id, :event, :time, :version, cast(:state as jsonb))
                on conflict (kind, fact_id) do update set event_id = excluded.event_id,
                  event_time = excluded.event_time, version = excluded.version,
                  state = excluded.state
                where fact.version < excluded.version
                """)
            .param("kind", kind.name())
            .param("id", event.subject())
            .param("event", event.id())
            .param("time", event.time().atOffset(ZoneOffset.UTC))
            .param("version", event.version())
            .param("state", FactJson.write(kept))
            .update();
    if (stored == 0) {
      return false;
    }
    parties.forEach((party, user) -> insertParty(kind, event.subject(), party, user));
    stale.mark(concerned(kind, event.subject()));
    return true;
  }

  /** Lets a fact, which may not have arrived yet, count for one more user. */
  void concern(Fact.Kind kind, UUID fact, Fact.Party party, UUID user) {
    lock(kind, fact);
    insertParty(kind, fact, party, user);
  }

  private void insertParty(Fact.Kind kind, UUID fact, Fact.Party party, UUID user) {
    jdbc.sql(
            """
            insert into fact_party (user_id, kind, party, fact_id)
            values (:user, :kind, :party, :id) on conflict do nothing
            """)
        .param("user", user)
        .param("kind", kind.name())
        .param("party", party.name())
        .param("id", fact)
        .update();
  }

  /** Remembers what a user said about being away, if it differs from what they said before. */
  void storeAway(Event<UserState> event) {
    List<UserState.Away> periods = AwayDeclaration.of(event.data());
    Optional<AwayDeclaration> last =
        jdbc.sql(
                """
                select declared_at, away_from, away_to, periods from away_declaration
                where user_id = :user order by version desc limit 1
                """)
            .param("user", event.subject())
            .query(FactReader::away)
            .optional();
    if (last.map(AwayDeclaration::periods).orElse(List.of()).equals(periods)) {
      return;
    }
    jdbc.sql(
            """
            insert into away_declaration (event_id, user_id, declared_at, version, periods)
            values (:event, :user, :at, :version, cast(:periods as jsonb))
            """)
        .param("event", event.id())
        .param("user", event.subject())
        .param("at", event.time().atOffset(ZoneOffset.UTC))
        .param("version", event.version())
        .param("periods", FactJson.writeList(periods))
        .update();
  }

  /**
   * Until the end of the transaction: who stores a fact sees all whom it concerns, and who adds
   * somebody to it sees the fact, or comes before it. Without this a gig that was committed just
   * after its first engagement would leave the worker's figures as they were.
   */
  private void lock(Fact.Kind kind, UUID fact) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:fact, 79))")
        .param("fact", kind + ":" + fact)
        .query((row, number) -> true)
        .single();
  }

  private List<UUID> concerned(Fact.Kind kind, UUID fact) {
    return jdbc.sql("select distinct user_id from fact_party where kind = :kind and fact_id = :id")
        .param("kind", kind.name())
        .param("id", fact)
        .query((row, number) -> row.getObject("user_id", UUID.class))
        .list();
  }
}
