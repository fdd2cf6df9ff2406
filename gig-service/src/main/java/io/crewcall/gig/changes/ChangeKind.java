package io.crewcall.gig.changes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What clients may keep a copy of. A caller has the rows where they are on the worker's side, those
 * they hire for themselves, and those of their brands.
 */
public enum ChangeKind {
  GIG(null, "creator_id"),
  APPLICATION("applicant_id", "hirer_id"),
  ENGAGEMENT("worker_id", "hirer_id"),
  INVITATION("user_id", "from_user_id");

  private final @Nullable String worker;
  private final String hirer;

  /**
   * @param worker the column of who stands on the worker's side
   * @param hirer the column of who hires
   */
  ChangeKind(@Nullable String worker, String hirer) {
    this.worker = worker;
    this.hirer = hirer;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable String worker() {
    return worker;
  }

  String hirer() {
    return hirer;
  }
}
