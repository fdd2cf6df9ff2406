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
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the facts of one user: two statements, whatever their number. */
@Component
public class FactReader {
  private final JdbcClient jdbc;

  FactReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(
      Fact.Kind kind,
      Fact.Party party,
      UUID id,
      UUID eventId,
      OffsetDateTime eventTime,
      long version,
      String state) {

    <T extends AggregateState> Fact<T> as(Class<T> type) {
      return new Fact<>(
          kind, id, eventId, eventTime.toInstant(), version, FactJson.read(state, type));
    }
  }

  /**
   * @param ratingPrior mean rating of the user's role, once the user (or that none is known) is
   *     read
   */
  public Facts read(UUID userId, ToDoubleFunction<@Nullable UserState> ratingPrior) {
    List<Row> rows =
        jdbc.sql(
                """
                select f.kind, p.party, f.fact_id, f.event_id, f.event_time, f.version, f.state
                from fact_party p join fact f on f.kind = p.kind and f.fact_id = p.fact_id
                where p.user_id = :user
                order by f.fact_id
                """)
            .param("user", userId)
            .query(FactReader::row)
            .list();
    List<AwayDeclaration> aways =
        jdbc.sql(
                """
                select declared_at, away_from, away_to, periods from away_declaration
                where user_id = :user order by version
                """)
            .param("user", userId)
            .query(FactReader::away)
            .list();
    Fact<UserState> user = first(pick(rows, Fact.Kind.USER, Fact.Party.SELF, UserState.class));
    return new Facts(
        userId,
        user,
        aways,
        pick(rows, Fact.Kind.GIG, Fact.Party.CREATOR, GigState.class),
        pick(rows, Fact.Kind.GIG, Fact.Party.WORKER, GigState.class),
        pick(rows, Fact.Kind.APPLICATION, Fact.Party.APPLICANT, ApplicationState.class),
        pick(rows, Fact.Kind.APPLICATION, Fact.Party.HIRER, ApplicationState.class),
        pick(rows, Fact.Kind.INVITATION, Fact.Party.INVITED, InvitationState.class),
        pick(rows, Fact.Kind.ENGAGEMENT, Fact.Party.WORKER, EngagementState.class),
        pick(rows, Fact.Kind.REVIEW, Fact.Party.SUBJECT, ReviewState.class),
        first(
            pick(
                rows, Fact.Kind.INFLUENCER_PROFILE, Fact.Party.SELF, InfluencerProfileState.class)),
        first(pick(rows, Fact.Kind.CREATIVE_PROFILE, Fact.Party.SELF, CreativeProfileState.class)),
        ratingPrior.applyAsDouble(user == null ? null : user.state()));
  }

  private static <T extends AggregateState> List<Fact<T>> pick(
      List<Row> rows, Fact.Kind kind, Fact.Party party, Class<T> type) {
    return rows.stream()
        .filter(row -> row.kind() == kind && row.party() == party)
        .map(row -> row.as(type))
        .toList();
  }

  private static <T extends AggregateState> @Nullable Fact<T> first(List<Fact<T>> facts) {
    return facts.isEmpty() ? null : facts.getFirst();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        Fact.Kind.valueOf(row.getString("kind")),
        Fact.Party.valueOf(row.getString("party")),
        row.getObject("fact_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getObject("event_time", OffsetDateTime.class),
        row.getLong("version"),
        row.getString("state"));
  }

  static AwayDeclaration away(ResultSet row, int number) throws SQLException {
    Instant at = row.getObject("declared_at", OffsetDateTime.class).toInstant();
    String periods = row.getString("periods");
    if (periods != null) {
      return new AwayDeclaration(at, FactJson.readList(periods, UserState.Away.class));
    }
    LocalDate from = row.getObject("away_from", LocalDate.class);
    LocalDate to = row.getObject("away_to", LocalDate.class);
    return new AwayDeclaration(at, from == null ? null : new UserState.Away(from, to));
  }
}
