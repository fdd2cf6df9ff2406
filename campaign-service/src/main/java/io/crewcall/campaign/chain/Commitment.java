package io.crewcall.campaign.chain;

import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementState.Fault;
import jakarta.persistence.Embeddable;

/**
 * What an engagement binds of its hirer's money. The fee is committed from the selection on, and
 * released when the work is cancelled; it is completed when the work was approved. Of a dispute as
 * much stays as the worker was awarded; where no sum was told, all of it when the hirer lost, else
 * nothing.
 *
 * @param committed minor units
 * @param completed minor units, never more than committed
 * @param settled whether nothing more will happen
 */
@Embeddable
public record Commitment(long committed, long completed, boolean settled) {

  static Commitment of(EngagementState engagement) {
    long fee = engagement.fee().amount();
    return switch (engagement.status()) {
      case ACTIVE, DELIVERED, CHANGES_REQUESTED, CANCEL_REQUESTED, DISPUTED ->
          new Commitment(fee, 0, false);
      case COMPLETED -> new Commitment(fee, fee, true);
      case CANCELLED -> new Commitment(0, 0, true);
      case RESOLVED -> {
        if (engagement.awarded() != null) {
          long awarded = engagement.awarded().amount();
          yield new Commitment(awarded, awarded, true);
        }
        yield engagement.fault() == null || engagement.fault() == Fault.HIRER
            ? new Commitment(fee, fee, true)
            : new Commitment(0, 0, true);
      }
    };
  }
}
