package io.crewcall.gig.application;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bids of somebody and what they wrote about bids: open ones are withdrawn, words are blanked. */
@Component
@Order(3)
class ApplicationPersonalData implements PersonalData {
  private static final Set<Actor> APPLICANT = Set.of(Actor.APPLICANT);
  private final RowExport rows;
  private final ApplicationRepository applications;
  private final OfferRoundRepository rounds;

  ApplicationPersonalData(
      RowExport rows, ApplicationRepository applications, OfferRoundRepository rounds) {
    this.rows = rows;
    this.applications = applications;
    this.rounds = rounds;
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
    for (UUID id : applications.findOpenOfApplicant(userId)) {
      applications
          .lockById(id)
          .filter(application ->
              ApplicationLifecycle.TABLE
                  .find(application.status(), ApplicationAction.WITHDRAW, APPLICANT)
                  .isPresent())
          .ifPresent(application -> {
            application.withdraw(APPLICANT);
            applications.save(application);
          });
    }
    applications.eraseCoverNotes(userId);
    applications.eraseRejectionReasons(userId);
    rounds.eraseMessages(userId);
  }
}
