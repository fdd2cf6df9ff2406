package io.crewcall.user.notification;

import io.crewcall.user.notification.preference.NotificationType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Title and body in English. Made when a notification is read and not when it is stored, so that
 * they have the present name of the gig and no name of an erased user. Amounts are never told.
 */
record NotificationText(String title, String body) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static NotificationText of(
      NotificationType type,
      @Nullable String actor,
      @Nullable String name,
      @Nullable Instant dueAt) {
    String who = actor == null ? "Somebody" : actor;
    String gig = name == null ? "a gig" : "“" + name + "”";
    String brand = name == null ? "a brand" : name;
    String due = dueAt == null ? "soon" : TIME.format(dueAt);
    return switch (type) {
      case INVITED -> text(who + " invites you", "You are asked to work on " + gig + ".");
      case INVITATION_ACCEPTED ->
          text(who + " accepted your invitation", "To work on " + gig + ".");
      case INVITATION_DECLINED ->
          text(who + " declined your invitation", "To work on " + gig + ".");
      case APPLIED -> text(who + " applied", "There is a new application for " + gig + ".");
      case APPLICATION_WITHDRAWN ->
          text(who + " withdrew", "An application for " + gig + " was taken back.");
      case SHORTLISTED ->
          text(
              "You are shortlisted",
              who + " put your application for " + gig + " on the shortlist.");
      case OFFERED ->
          text(who + " made you an offer", "There is an offer for " + gig + " to answer.");
      case COUNTERED ->
          text(who + " made a counter-offer", "Other terms are asked for " + gig + ".");
      case OFFER_ACCEPTED -> text(who + " accepted", "The work on " + gig + " can begin.");
      case OFFER_DECLINED -> text(who + " declined your offer", "The offer was for " + gig + ".");
      case OFFER_EXPIRED ->
          text("An offer expired", "Nobody answered the offer for " + gig + " in time.");
      case OFFER_WITHDRAWN ->
          text("An offer was taken back", "Your place in " + gig + " is not kept any more.");
      case SELECTED ->
          text("You are selected", who + " chose you for " + gig + ". The work can begin.");
      case REJECTED ->
          text("Not selected this time", "Your application for " + gig + " was turned down.");
      case APPLICATION_CLOSED ->
          text(
              "An application was closed",
              gig + " takes no more applications; yours was not judged.");
      case DELIVERED -> text(who + " delivered", "There is a delivery for " + gig + " to look at.");
      case CHANGES_REQUESTED ->
          text(who + " asks for changes", "Your delivery for " + gig + " needs another round.");
      case APPROVED -> text("Your work was approved", "The work on " + gig + " is complete.");
      case DUE_DATE_EXTENSION_ASKED ->
          text(who + " asks for a later due date", "For " + gig + ": " + due + ".");
      case DUE_DATE_EXTENDED -> text("The due date was moved", gig + " is due on " + due + ".");
      case DUE_DATE_EXTENSION_DECLINED ->
          text("The due date stays", "A later due date for " + gig + " was declined.");
      case CANCEL_REQUESTED ->
          text("Asked to call it off", "One side wants to end the work on " + gig + ".");
      case CANCEL_DECLINED ->
          text("The work goes on", "Calling off the work on " + gig + " was declined.");
      case CANCELLED -> text("The work was called off", "The work on " + gig + " has ended.");
      case DISPUTE_OPENED ->
          text(who + " opened a dispute", "It is about the work on " + gig + ".");
      case DISPUTE_RESOLVED ->
          text("The dispute was decided", "It was about the work on " + gig + ".");
      case DUE_DATE_NEAR ->
          text("A due date is near", "Your work on " + gig + " is due on " + due + ".");
      case GIG_DEADLINE_NEAR ->
          text(
              "A deadline is near",
              "You are invited to " + gig + ", which takes answers until " + due + ".");
      case REVIEWED -> text(who + " reviewed you", "The review is about " + gig + ".");
      case REVIEW_REPLIED ->
          text(who + " replied to your review", "The review is about " + gig + ".");
      case TESTIMONIAL_ASKED ->
          text(who + " asks for a testimonial", "A few words from you would help.");
      case TESTIMONIAL_WRITTEN ->
          text(who + " wrote a testimonial", "It is shown to others once you agree.");
      case TESTIMONIAL_PUBLISHED ->
          text("Your testimonial is public", who + " agreed to show what you wrote.");
      case TEAM_INVITED ->
          text(who + " invites you to a team", "You can join the team of " + brand + ".");
      case TEAM_JOINED -> text(who + " joined your team", "The team of " + brand + " has grown.");
      case TEAM_INVITATION_DECLINED ->
          text(
              who + " does not join", "Your invitation to the team of " + brand + " was declined.");
      case OWNERSHIP_OFFERED ->
          text(
              who + " hands a brand over to you",
              "You become the owner of " + brand + " once you accept.");
      case OWNERSHIP_TAKEN -> text(who + " is the owner now", "You handed " + brand + " over.");
      case ROLES_CHANGED ->
          text("Your roles changed", "If that was not you, change your password and tell us.");
    };
  }

  private static NotificationText text(String title, String body) {
    return new NotificationText(title, Character.toUpperCase(body.charAt(0)) + body.substring(1));
  }
}
