package io.crewcall.gig.ledger;

import io.crewcall.platform.lifecycle.Action;

/** What can happen to the ledger of an engagement. */
public enum LedgerAction implements Action {
  EARN,
  RELEASE,
  PAY,
  MARK_PAID,
  REPORT_PAID,
  CONFIRM_RECEIPT,
  CONTEST
}
