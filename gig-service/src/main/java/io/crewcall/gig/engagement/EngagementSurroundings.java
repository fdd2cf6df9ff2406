package io.crewcall.gig.engagement;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.Formula;

/** What an engagement's guards and views look at outside of it, as of the reading. */
@Embeddable
class EngagementSurroundings {

  /** Whether somebody works under it. */
  @Formula(
      """
      exists (select 1 from engagement crew where crew.parent_engagement_id = id
        and crew.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED', 'CANCEL_REQUESTED',
          'DISPUTED'))
      """)
  private boolean crewUnderWay;

  /** Whether the worker is in the team of the brand that hired. */
  @Formula(
      """
      exists (select 1 from brand_member m
        where m.brand_id = brand_id and m.user_id = worker_id)
      """)
  private boolean workerInTeam;

  @Formula("(select gig.title from gig where gig.id = gig_id)")
  private String gigTitle = "";

  boolean crewUnderWay() {
    return crewUnderWay;
  }

  boolean workerInTeam() {
    return workerInTeam;
  }

  String gigTitle() {
    return gigTitle;
  }
}
