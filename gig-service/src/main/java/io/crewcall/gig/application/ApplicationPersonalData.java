package io.crewcall.gig.application;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.JsonRows;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bids of somebody and what they wrote about bids: open ones are withdrawn, words are blanked. */
@Component
@Order(3)
class ApplicationPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final JsonRows rows;
  private final Applications applications;

  ApplicationPersonalData(JdbcClient jdbc, JsonRows rows, Applications applications) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.applications = applications;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "applications",
        rows.about(
            userId,
            """
            select id, gig_id as "gigId", gig_role_id as "gigRoleId", cover_note as "coverNote",
              jsonb_build_object('amount', proposed_fee, 'currency', currency) as "proposedFee",
              proposed_hours as "proposedHours", status, applied_at as "appliedAt",
              decided_at as "decidedAt", reject_reason as "rejectionReason",
              engagement_id as "engagementId"
            from application where applicant_id = :user order by id
            """));
    documents.addAll(
        "offers",
        rows.about(
            userId,
            """
            select id, application_id as "applicationId", round, side,
              jsonb_build_object('amount', fee, 'currency', currency) as fee, hours,
              due_date as "dueDate", message, made_at as "madeAt"
            from offer where from_user_id = :user order by id
            """));
  }

  @Override
  public void erase(UUID userId) {
    jdbc.sql(
            """
            select id from application where applicant_id = :user
              and status in ('APPLIED', 'SHORTLISTED', 'OFFERED', 'COUNTERED') order by id
            """)
        .param("user", userId)
        .query((row, number) -> Columns.uuid(row, "id"))
        .list()
        .forEach(this::withdraw);
    for (String blanking :
        new String[] {
          "update application set cover_note = null where applicant_id = :user",
          "update application set reject_reason = null where hirer_id = :user and brand_id is null",
          "update offer set message = null where from_user_id = :user"
        }) {
      jdbc.sql(blanking).param("user", userId).update();
    }
  }

  private void withdraw(UUID id) {
    Application application = applications.lock(id);
    ApplicationLifecycle.TABLE
        .find(application.status(), ApplicationAction.WITHDRAW, Set.of(Actor.APPLICANT))
        .ifPresent(transition -> applications.move(application, transition, "", Map.of()));
  }
}
