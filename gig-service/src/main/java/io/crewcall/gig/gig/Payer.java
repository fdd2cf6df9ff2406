package io.crewcall.gig.gig;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.Formula;

/**
 * What a gig is paid from, its campaign or the engagement above, as far as was known when the gig
 * was read; exact while that is held.
 */
@Embeddable
class Payer {

  /** How it stands. */
  enum State {
    /** It may spend. */
    READY,
    /** A campaign that is not live (yet, or for a while). */
    CAMPAIGN_PAUSED,
    /** An engagement that is disputed or may be called off. */
    WORK_IN_QUESTION,
    /** It will never spend again. */
    ENDED
  }

  @Enumerated(EnumType.STRING)
  @Formula(
      """
      case
        when parent_engagement_id is not null then (
          select case
            when above.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED') then 'READY'
            when above.status in ('CANCEL_REQUESTED', 'DISPUTED') then 'WORK_IN_QUESTION'
            else 'ENDED' end
          from engagement above where above.id = parent_engagement_id)
        when campaign_id is not null then (
          select case
            when payer.status = 'LIVE' then 'READY'
            when payer.status in ('DRAFT', 'PAUSED') then 'CAMPAIGN_PAUSED'
            else 'ENDED' end
          from campaign payer where payer.campaign_id = campaign_id)
        else 'READY'
      end
      """)
  private State state = State.READY;

  /** Whether the gig is paused because its campaign is, and goes on with it. */
  @Column(name = "paused_with_campaign")
  private boolean pausesGig;

  protected Payer() {}

  Payer(boolean ready) {
    this.state = ready ? State.READY : State.CAMPAIGN_PAUSED;
  }

  State state() {
    return state;
  }

  boolean pausesGig() {
    return pausesGig;
  }

  void pausesGig(boolean pauses) {
    pausesGig = pauses;
  }
}
