package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.gig.sql.JsonRows;
import io.crewcall.platform.lifecycle.Transition;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gigs that somebody posted. A brand's gigs are the brand's; of their own those that hire are
 * called off, and no word of theirs stays in any.
 */
@Component
@Order(2)
class GigPersonalData implements PersonalData {
  private static final String TITLE = "A gig of a deleted user";
  private final JdbcClient jdbc;
  private final JsonRows rows;
  private final Gigs gigs;
  private final GigEnd end;

  GigPersonalData(JdbcClient jdbc, JsonRows rows, Gigs gigs, GigEnd end) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.gigs = gigs;
    this.end = end;
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
    List<UUID> own =
        jdbc.sql(
                """
                select id from gig where creator_id = :user and brand_id is null
                  and title <> :erased order by id
                """)
            .param("user", userId)
            .param("erased", TITLE)
            .query((row, number) -> Columns.uuid(row, "id"))
            .list();
    own.forEach(id -> erase(gigs.lock(id)));
  }

  private void erase(Gig gig) {
    Optional<Transition<Status, GigAction, Actor, Object>> off =
        GigLifecycle.TABLE.find(gig.status(), GigAction.CANCEL, Set.of(Actor.PLATFORM));
    GigContent content = gig.content();
    Gig blank =
        gig.edited(
            new GigContent(
                TITLE,
                "",
                content.type(),
                content.deadline(),
                content.dueDate(),
                null,
                content.remote(),
                content.changeRounds()),
            gig.roles());
    if (off.isPresent()) {
      end.hiringEnded(
          gigs.update(
              blank.cancelled(off.get(), "The hirer has left the platform."), off.get().event()));
    } else {
      gigs.update(blank, "gig.updated");
    }
  }
}
