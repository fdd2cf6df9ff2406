package io.crewcall.gig.gig;

import io.crewcall.gig.sql.RowExport;
import io.crewcall.platform.persistence.DatabaseClock;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gigs that somebody posted. A brand's gigs are the brand's; of their own those that hire are
 * called off, and no word of theirs stays in any.
 */
@Component
@Order(2)
class GigPersonalData implements PersonalData {
  private static final String TITLE = "A gig of a deleted user";
  private final RowExport rows;
  private final GigRepository gigs;
  private final GigEnd end;
  private final DatabaseClock clock;

  GigPersonalData(RowExport rows, GigRepository gigs, GigEnd end, DatabaseClock clock) {
    this.rows = rows;
    this.gigs = gigs;
    this.end = end;
    this.clock = clock;
  }

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "gigs",
        rows.about(
            userId,
            """
            select id, brand_id as "brandId", campaign_id as "campaignId",
              parent_engagement_id as "parentEngagementId", title, description, type, status, city,
              remote, deadline, due_date as "dueDate", cancel_reason as "cancelReason",
              created_at as "createdAt", published_at as "publishedAt",
              (select jsonb_agg(jsonb_build_object('profession', profession, 'skillTags',
                  skill_tags, 'slots', slots, 'filled', filled, 'budgetPerSlot',
                  jsonb_build_object('amount', budget_per_slot, 'currency', currency))
                  order by position)
                from gig_role where gig_id = gig.id) as roles
            from gig where creator_id = :user order by id
            """));
  }

  @Override
  public void erase(UUID userId) {
    Instant now = clock.now();
    for (UUID id : gigs.findOwnNotErased(userId, TITLE)) {
      Gig gig = gigs.lock(id);
      boolean calledOff = gig.erase(TITLE, "The hirer has left the platform.", now);
      gigs.save(gig);
      if (calledOff) {
        end.hiringEnded(gig);
      }
    }
  }
}
