package io.crewcall.gig.engagement;

import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Contracts of somebody. What was agreed, when it was delivered and what it cost are facts of both
 * sides and stay; the words go.
 */
@Component
@Order(4)
class EngagementPersonalData implements PersonalData {
  private static final List<String> BLANKING =
      List.of(
          """
          update delivery set note = '' where engagement_id in (
            select id from engagement where worker_id = :user) and note <> ''
          """,
          """
          update hours_entry set note = null where note is not null and engagement_id in (
            select id from engagement where worker_id = :user)
          """,
          """
          update engagement set changes_note = null
          where hirer_id = :user and brand_id is null and changes_note is not null
          """,
          """
          update engagement set cancel_note = null
          where cancelled_by = :user and cancel_note is not null
            and (worker_id = :user or hirer_id = :user)
          """,
          """
          update engagement set extension_reason = null
          where extension_by = :user and extension_reason is not null
            and (worker_id = :user or hirer_id = :user)
          """,
          """
          update extension_answer set reason = null where asked_by = :user and reason is not null
          """,
          "update dispute set statement = '' where opened_by = :user",
          "update dispute_evidence set note = '' where author_id = :user");
  private final RowExport rows;

  EngagementPersonalData(RowExport rows) {
    this.rows = rows;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "engagements",
        rows.about(
            userId,
            """
            select id, gig_id as "gigId", application_id as "applicationId",
              case when worker_id = :user then 'WORKER' else 'HIRER' end as side, profession,
              jsonb_build_object('amount', fee, 'currency', currency) as fee,
              agreed_hours as "agreedHours", hours_logged as "hoursLogged", status,
              started_at as "startedAt", due_date as "dueDate", delivered_at as "deliveredAt",
              completed_at as "completedAt", cancelled_at as "cancelledAt", fault, awarded,
              case when cancelled_by = :user then cancel_note end as "cancelNote"
            from engagement where worker_id = :user or hirer_id = :user order by id
            """));
    documents.addAll(
        "deliveries",
        rows.about(
            userId,
            """
            select d.engagement_id as "engagementId", d.revision, d.note, d.media_ids as "mediaIds",
              d.delivered_at as "deliveredAt"
            from delivery d join engagement e on e.id = d.engagement_id and e.worker_id = :user
            order by d.id
            """));
    documents.addAll(
        "hours",
        rows.about(
            userId,
            """
            select h.engagement_id as "engagementId", h.worked_on as date, h.hours, h.note,
              h.logged_at as "loggedAt", h.voided_at as "voidedAt"
            from hours_entry h join engagement e on e.id = h.engagement_id and e.worker_id = :user
            order by h.id
            """));
    documents.addAll(
        "disputes",
        rows.about(
            userId,
            """
            select d.engagement_id as "engagementId", d.reason,
              case when d.opened_by = :user then d.statement end as statement, d.status, d.fault,
              d.decision,
              (select jsonb_agg(x.note order by x.id) from dispute_evidence x
                where x.dispute_id = d.id and x.author_id = :user) as evidence
            from dispute d join engagement e on e.id = d.engagement_id
              and (e.worker_id = :user or e.hirer_id = :user)
            order by d.id
            """));
  }

  @Override
  public void erase(UUID userId) {
    BLANKING.forEach(blanking -> rows.update(userId, blanking));
  }
}
