package io.crewcall.gig.engagement;

import io.crewcall.contracts.gig.EngagementState.Fault;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where disputes, what was put forward in them and their decisions are kept. */
@Repository
class Disputes {
  private static final String SELECT =
      """
      select id, engagement_id, opened_by, side, reason, statement, opened_at, decided_by,
        decided_at, fault, awarded, currency, decision
      from dispute
      """;
  private final JdbcClient jdbc;
  private final Cursors cursors;

  Disputes(JdbcClient jdbc, Cursors cursors) {
    this.jdbc = jdbc;
    this.cursors = cursors;
  }

  void open(Dispute dispute, String currency) {
    jdbc.sql(
            """
            insert into dispute (id, engagement_id, opened_by, side, reason, statement, opened_at,
              status, currency)
            values (:id, :engagement, :by, :side, :reason, :statement, :now, 'OPEN', :currency)
            """)
        .param("id", dispute.id())
        .param("engagement", dispute.engagementId())
        .param("by", dispute.openedBy())
        .param("side", dispute.side().name())
        .param("reason", dispute.reason().name())
        .param("statement", dispute.statement())
        .param("now", Columns.param(dispute.openedAt()))
        .param("currency", currency)
        .update();
  }

  void decide(UUID engagementId, Dispute.Decision decision) {
    jdbc.sql(
            """
            update dispute set status = 'RESOLVED', decided_by = :by, decided_at = :now,
              fault = :fault, awarded = :awarded, decision = :decision
            where engagement_id = :engagement and status = 'OPEN'
            """)
        .param("engagement", engagementId)
        .param("by", decision.decidedBy())
        .param("now", Columns.param(decision.decidedAt()))
        .param("fault", decision.fault().name())
        .param("awarded", decision.awarded().amount())
        .param("decision", decision.text())
        .update();
  }

  Optional<Dispute> of(UUID engagementId) {
    return jdbc.sql(SELECT + " where engagement_id = :engagement")
        .param("engagement", engagementId)
        .query((row, number) -> dispute(row))
        .optional();
  }

  /** The longest waiting first. */
  Page<Dispute> queue(Dispute.Status status, PageQuery query) {
    String list = "disputes:" + status;
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("status", status.name());
    parameters.put("limit", query.limit() + 1);
    String position =
        cursors
            .decode(list, query.cursor(), 1)
            .map(after -> {
              parameters.put("after", UUID.fromString(after.getFirst()));
              return " and id > :after";
            })
            .orElse("");
    List<Dispute> rows =
        jdbc.sql(SELECT + " where status = :status" + position + " order by id limit :limit")
            .params(parameters)
            .query((row, number) -> dispute(row))
            .list();
    return Page.of(rows, query.limit(), dispute -> cursors.encode(list, dispute.id()));
  }

  void add(UUID disputeId, Dispute.Evidence evidence) {
    jdbc.sql(
            """
            insert into dispute_evidence (id, dispute_id, author_id, side, note, media_ids,
              added_at)
            values (:id, :dispute, :author, :side, :note, cast(:media as uuid[]), :now)
            """)
        .param("id", evidence.id())
        .param("dispute", disputeId)
        .param("author", evidence.authorId())
        .param("side", evidence.side().name())
        .param("note", evidence.note())
        .param("media", Columns.array(evidence.mediaIds()))
        .param("now", Columns.param(evidence.addedAt()))
        .update();
  }

  List<Dispute.Evidence> evidence(UUID disputeId) {
    return jdbc.sql(
            """
            select id, author_id, side, note, media_ids, added_at from dispute_evidence
            where dispute_id = :dispute order by id
            """)
        .param("dispute", disputeId)
        .query((row, number) ->
            new Dispute.Evidence(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "author_id"),
                Actor.valueOf(row.getString("side")),
                row.getString("note"),
                Columns.uuids(row, "media_ids"),
                Columns.instant(row, "added_at")))
        .list();
  }

  private static Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "engagement_id"),
        Columns.uuid(row, "opened_by"),
        Actor.valueOf(row.getString("side")),
        DisputeReason.valueOf(row.getString("reason")),
        row.getString("statement"),
        Columns.instant(row, "opened_at"),
        row.getObject("decided_by") == null
            ? null
            : new Dispute.Decision(
                Columns.uuid(row, "decided_by"),
                Columns.instant(row, "decided_at"),
                Fault.valueOf(row.getString("fault")),
                Columns.money(row, "awarded"),
                row.getString("decision")));
  }
}
