package io.crewcall.analytics.fact;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.InvitationState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.influencer.InfluencerProfileState;
import io.crewcall.contracts.user.UserState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the facts of one user: three statements, whatever their number. Of users with many facts
 * only what has changed since they were read last.
 */
@Component
public class FactReader {
  private static final String ROWS =
      """
      select pg_snapshot_xmin(pg_current_snapshot())::text as since, f.kind, p.party, f.fact_id,
        f.event_id, f.event_time, f.version, f.state, f.answered_at, f.ended_at
      from fact_party p join fact f on f.kind = p.kind and f.fact_id = p.fact_id
      where p.user_id = :user
      """;

  private final JdbcClient jdbc;
  private final ManyFacts many;

  FactReader(JdbcClient jdbc, Clock clock, @Value("${crewcall.analytics.many-facts}") int least) {
    this.jdbc = jdbc;
    this.many = new ManyFacts(clock, least);
  }

  /**
   * All facts of a user.
   *
   * @param ratingPrior mean rating of the user's role, once the user (or that none is known) is
   *     read
   */
  public Facts read(UUID userId, ToDoubleFunction<@Nullable UserState> ratingPrior) {
    Optional<ManyFacts.Known> known = many.find(userId);
    List<StoredFact> facts =
        known.isEmpty()
            ? load(userId)
            : many.update(userId, known.get(), changed(userId, known.get()));
    return facts(userId, facts, ratingPrior);
  }

  /** The same, all of it read anew: for comparison. */
  public Facts readAnew(UUID userId, ToDoubleFunction<@Nullable UserState> ratingPrior) {
    return facts(userId, all(userId), ratingPrior);
  }

  private List<StoredFact> load(UUID userId) {
    List<StoredFact> all = all(userId);
    many.keep(userId, all);
    return all;
  }

  private List<StoredFact> all(UUID userId) {
    return jdbc.sql(ROWS + " order by f.fact_id")
        .param("user", userId)
        .query(FactReader::row)
        .list();
  }

  /** What transactions have changed that were not finished when the known ones were read. */
  private List<StoredFact> changed(UUID userId, ManyFacts.Known known) {
    return jdbc.sql(ROWS + " and p.changed_in >= :since::text::xid8")
        .param("user", userId)
        .param("since", known.since())
        .query(FactReader::row)
        .list();
  }

  /** An erased person has no figures: what others did with them counts for the others alone. */
  private Facts facts(
      UUID userId, List<StoredFact> stored, ToDoubleFunction<@Nullable UserState> ratingPrior) {
    Fact<UserState> user = first(pick(stored, Fact.Kind.USER, Fact.Party.SELF, UserState.class));
    List<StoredFact> facts = user != null && user.state().erased() ? List.of() : stored;
    List<AwayDeclaration> aways =
        AwayDeclaration.changes(
            jdbc.sql(
                    """
                    select event_time, state -> 'awayPeriods' as periods, state -> 'away' as away
                    from fact_event where kind = 'USER' and fact_id = :user
                    order by version, event_time
                    """)
                .param("user", userId)
                .query(FactReader::away)
                .list());
    return new Facts(
        userId,
        user,
        aways,
        pick(facts, Fact.Kind.GIG, Fact.Party.CREATOR, GigState.class),
        pick(facts, Fact.Kind.GIG, Fact.Party.WORKER, GigState.class),
        pick(facts, Fact.Kind.APPLICATION, Fact.Party.APPLICANT, ApplicationState.class),
        pick(facts, Fact.Kind.APPLICATION, Fact.Party.HIRER, ApplicationState.class),
        pick(facts, Fact.Kind.INVITATION, Fact.Party.INVITED, InvitationState.class),
        pick(facts, Fact.Kind.ENGAGEMENT, Fact.Party.WORKER, EngagementState.class),
        pick(facts, Fact.Kind.REVIEW, Fact.Party.SUBJECT, ReviewState.class),
        first(
            pick(
                facts,
                Fact.Kind.INFLUENCER_PROFILE,
                Fact.Party.SELF,
                InfluencerProfileState.class)),
        first(pick(facts, Fact.Kind.CREATIVE_PROFILE, Fact.Party.SELF, CreativeProfileState.class)),
        views(userId),
        ratingPrior.applyAsDouble(user == null ? null : user.state()));
  }

  private List<DayViews> views(UUID userId) {
    return jdbc.sql("select day, viewers from profile_view_day where user_id = :user order by day")
        .param("user", userId)
        .query((row, number) ->
            new DayViews(row.getObject("day", LocalDate.class), row.getLong("viewers")))
        .list();
  }

  @SuppressWarnings("unchecked") // the state is of the kind's class
  private static <T extends AggregateState> List<Fact<T>> pick(
      List<StoredFact> facts, Fact.Kind kind, Fact.Party party, Class<T> type) {
    List<Fact<T>> picked = new ArrayList<>();
    for (StoredFact stored : facts) {
      boolean wanted = stored.fact().kind() == kind && stored.party() == party;
      if (wanted && type.isInstance(stored.fact().state())) {
        picked.add((Fact<T>) stored.fact());
      }
    }
    return picked;
  }

  private static <T extends AggregateState> @Nullable Fact<T> first(List<Fact<T>> facts) {
    return facts.isEmpty() ? null : facts.getFirst();
  }

  private static StoredFact row(ResultSet row, int number) throws SQLException {
    Fact.Kind kind = Fact.Kind.valueOf(row.getString("kind"));
    return new StoredFact(
        Fact.Party.valueOf(row.getString("party")),
        new Fact<>(
            kind,
            row.getObject("fact_id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getObject("event_time", OffsetDateTime.class).toInstant(),
            row.getLong("version"),
            FactJson.read(row.getString("state"), stateOf(kind)),
            new Milestones(instant(row, "answered_at"), instant(row, "ended_at"))),
        row.getString("since"));
  }

  private static Class<? extends AggregateState> stateOf(Fact.Kind kind) {
    return switch (kind) {
      case GIG -> GigState.class;
      case APPLICATION -> ApplicationState.class;
      case INVITATION -> InvitationState.class;
      case ENGAGEMENT -> EngagementState.class;
      case REVIEW -> ReviewState.class;
      case USER -> UserState.class;
      case INFLUENCER_PROFILE -> InfluencerProfileState.class;
      case CREATIVE_PROFILE -> CreativeProfileState.class;
      case PROFILE_VIEWS -> throw new IllegalArgumentException("no fact in the log");
    };
  }

  /** What one event of a user says; those of before there could be several say one at most. */
  private static AwayDeclaration away(ResultSet row, int number) throws SQLException {
    String periods = row.getString("periods");
    String away = row.getString("away");
    return new AwayDeclaration(
        row.getObject("event_time", OffsetDateTime.class).toInstant(),
        told(periods)
            ? FactJson.readList(periods, UserState.Away.class)
            : told(away) ? FactJson.readList("[" + away + "]", UserState.Away.class) : List.of());
  }

  private static boolean told(@Nullable String json) {
    return json != null && !json.equals("null");
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
