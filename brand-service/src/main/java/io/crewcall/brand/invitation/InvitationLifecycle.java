package io.crewcall.brand.invitation;

import static io.crewcall.contracts.brand.TeamInvitationState.Status.ACCEPTED;
import static io.crewcall.contracts.brand.TeamInvitationState.Status.DECLINED;
import static io.crewcall.contracts.brand.TeamInvitationState.Status.EXPIRED;
import static io.crewcall.contracts.brand.TeamInvitationState.Status.REVOKED;
import static io.crewcall.contracts.brand.TeamInvitationState.Status.SENT;

import io.crewcall.contracts.brand.TeamInvitationState.Status;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The transition table of invitations to a team. The same lines decide whether an action is
 * accepted, what {@code allowedActions} says, and how {@code docs/lifecycles-brand.md} reads.
 */
final class InvitationLifecycle {
  /** Of one that waits when the person on either side is gone for good. */
  static final Line REVOCATION = new Line(SENT, Action.REVOKE, Actor.OWNER, REVOKED);

  static final Line EXPIRY = new Line(SENT, Action.EXPIRE, Actor.TIMER, EXPIRED);

  static final List<Line> TABLE =
      List.of(
          new Line(SENT, Action.ACCEPT, Actor.INVITED, ACCEPTED),
          new Line(SENT, Action.DECLINE, Actor.INVITED, DECLINED),
          REVOCATION,
          EXPIRY);

  private InvitationLifecycle() {}

  /** What can happen. */
  enum Action {
    ACCEPT,
    DECLINE,
    REVOKE,
    EXPIRE;

    String verb() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who does it; nobody is two of them, since members are not invited. */
  enum Actor {
    INVITED,
    OWNER,
    TIMER
  }

  /** One line of the table. */
  record Line(Status from, Action action, Actor by, Status to) {
    String event() {
      return "team-invitation." + to.name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the caller may do now. */
  static List<String> allowed(Status from, Set<Actor> caller) {
    return TABLE.stream()
        .filter(line -> line.from() == from && caller.contains(line.by()))
        .map(line -> line.action().verb())
        .toList();
  }

  /**
   * The line for an action.
   *
   * @throws io.crewcall.platform.problem.ProblemException 403 when it is never the caller's, 409
   *     when the state does not have it
   */
  static Line require(Status from, Action action, Set<Actor> caller) {
    Line line =
        TABLE.stream()
            .filter(candidate -> candidate.action() == action && caller.contains(candidate.by()))
            .findFirst()
            .orElseThrow(() ->
                Problem.forbidden(
                        "NOT_YOUR_PART", "Only others can " + action.verb() + " this invitation.")
                    .exception());
    if (line.from() != from) {
      throw Problem.conflict(
              "INVITATION_ANSWERED",
              "This invitation is " + from + "; it cannot " + action.verb() + " now.")
          .exception();
    }
    return line;
  }

  /** The table as Markdown. */
  static String markdown() {
    StringBuilder text = new StringBuilder("| from | action | by | to | event |\n");
    text.append("|---|---|---|---|---|\n");
    for (Line line : TABLE) {
      text.append("| ")
          .append(line.from())
          .append(" | `")
          .append(line.action().verb())
          .append("` | ")
          .append(line.by().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(line.to())
          .append(" | `")
          .append(line.event())
          .append("` |\n");
    }
    return text.toString();
  }
}
