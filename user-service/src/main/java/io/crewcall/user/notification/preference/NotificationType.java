package io.crewcall.user.notification.preference;

/**
 * What a notification tells. The names are part of the API; more may come, and clients show title
 * and body of one they do not know.
 */
public enum NotificationType {
  INVITED(MailMode.IMMEDIATE, true),
  INVITATION_ACCEPTED(MailMode.DIGEST, true),
  INVITATION_DECLINED(MailMode.DIGEST, false),
  APPLIED(MailMode.DIGEST, true),
  APPLICATION_WITHDRAWN(MailMode.DIGEST, false),
  SHORTLISTED(MailMode.DIGEST, true),
  OFFERED(MailMode.IMMEDIATE, true),
  COUNTERED(MailMode.IMMEDIATE, true),
  OFFER_ACCEPTED(MailMode.IMMEDIATE, true),
  OFFER_DECLINED(MailMode.DIGEST, true),
  OFFER_EXPIRED(MailMode.DIGEST, false),
  OFFER_WITHDRAWN(MailMode.IMMEDIATE, true),
  SELECTED(MailMode.IMMEDIATE, true),
  REJECTED(MailMode.DIGEST, false),
  APPLICATION_CLOSED(MailMode.DIGEST, false),
  DELIVERED(MailMode.IMMEDIATE, true),
  CHANGES_REQUESTED(MailMode.IMMEDIATE, true),
  APPROVED(MailMode.IMMEDIATE, true),
  DUE_DATE_EXTENSION_ASKED(MailMode.IMMEDIATE, true),
  DUE_DATE_EXTENDED(MailMode.DIGEST, true),
  DUE_DATE_EXTENSION_DECLINED(MailMode.DIGEST, true),
  CANCEL_REQUESTED(MailMode.IMMEDIATE, true),
  CANCEL_DECLINED(MailMode.DIGEST, true),
  CANCELLED(MailMode.IMMEDIATE, true),
  DISPUTE_OPENED(MailMode.IMMEDIATE, true),
  DISPUTE_RESOLVED(MailMode.IMMEDIATE, true),
  DUE_DATE_NEAR(MailMode.IMMEDIATE, true),
  GIG_DEADLINE_NEAR(MailMode.DIGEST, true),
  REVIEWED(MailMode.DIGEST, true),
  REVIEW_REPLIED(MailMode.DIGEST, false),
  TESTIMONIAL_ASKED(MailMode.DIGEST, true),
  TESTIMONIAL_WRITTEN(MailMode.DIGEST, true),
  TESTIMONIAL_PUBLISHED(MailMode.DIGEST, false),
  TEAM_INVITED(MailMode.IMMEDIATE, true),
  TEAM_JOINED(MailMode.DIGEST, true),
  TEAM_INVITATION_DECLINED(MailMode.DIGEST, false),
  OWNERSHIP_OFFERED(MailMode.IMMEDIATE, true),
  OWNERSHIP_TAKEN(MailMode.IMMEDIATE, true),
  ROLES_CHANGED;

  private final Channels defaults;
  private final boolean switchable;

  NotificationType(MailMode mail, boolean push) {
    this.defaults = new Channels(true, mail, push);
    this.switchable = true;
  }

  /** About the safety of the account: always told, by every channel. */
  NotificationType() {
    this.defaults = new Channels(true, MailMode.IMMEDIATE, true);
    this.switchable = false;
  }

  /** The channels of a user who has changed nothing. */
  public Channels defaults() {
    return defaults;
  }

  /** Whether a user may change its channels. */
  boolean switchable() {
    return switchable;
  }
}
