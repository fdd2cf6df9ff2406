package io.crewcall.gig.application;

import io.crewcall.contracts.Money;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rounds of the negotiations about bids. */
@Repository
class Offers {
  private final JdbcClient jdbc;

  Offers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One round, as both sides read it.
   *
   * @param from which side proposed it
   */
  record Round(
      UUID id,
      int round,
      Actor from,
      UUID fromUserId,
      Money fee,
      @Nullable Integer hours,
      @Nullable Instant dueDate,
      @Nullable String message,
      Instant madeAt) {}

  void add(Round round, UUID applicationId) {
    jdbc.sql(
            """
            insert into offer (id, application_id, round, side, from_user_id, fee, currency, hours,
              due_date, message, made_at)
            values (:id, :application, :round, :side, :from, :fee, :currency, :hours, :due,
              :message, :now)
            """)
        .param("id", round.id())
        .param("application", applicationId)
        .param("round", round.round())
        .param("side", round.from().name())
        .param("from", round.fromUserId())
        .param("fee", round.fee().amount())
        .param("currency", round.fee().currency())
        .param("hours", round.hours())
        .param("due", Columns.nullableParam(round.dueDate()))
        .param("message", round.message())
        .param("now", Columns.param(round.madeAt()))
        .update();
  }

  /** At most {@link Offer#MAX_ROUNDS}. */
  List<Round> of(UUID applicationId) {
    return jdbc.sql(
            """
            select id, round, side, from_user_id, fee, currency, hours, due_date, message, made_at
            from offer where application_id = :application order by round
            """)
        .param("application", applicationId)
        .query((row, number) ->
            new Round(
                Columns.uuid(row, "id"),
                row.getInt("round"),
                Actor.valueOf(row.getString("side")),
                Columns.uuid(row, "from_user_id"),
                Columns.money(row, "fee"),
                Columns.nullableInt(row, "hours"),
                Columns.nullableInstant(row, "due_date"),
                row.getString("message"),
                Columns.instant(row, "made_at")))
        .list();
  }
}
