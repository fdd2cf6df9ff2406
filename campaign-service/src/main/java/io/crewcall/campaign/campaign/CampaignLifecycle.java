package io.crewcall.campaign.campaign;

import static io.crewcall.contracts.campaign.CampaignState.Status.ARCHIVED;
import static io.crewcall.contracts.campaign.CampaignState.Status.CANCELLED;
import static io.crewcall.contracts.campaign.CampaignState.Status.COMPLETED;
import static io.crewcall.contracts.campaign.CampaignState.Status.DRAFT;
import static io.crewcall.contracts.campaign.CampaignState.Status.LIVE;
import static io.crewcall.contracts.campaign.CampaignState.Status.PAUSED;

import io.crewcall.campaign.campaign.CampaignTransition.Guard;
import io.crewcall.contracts.campaign.CampaignState.Status;
import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The campaign's transition table. The same lines decide whether an action is accepted, what {@code
 * allowedActions} says, and how {@code docs/lifecycles-campaign.md} reads.
 */
final class CampaignLifecycle {
  static final List<CampaignTransition> TABLE =
      List.of(
          line(DRAFT, CampaignAction.EDIT, Guard.NONE, DRAFT, "campaign.updated"),
          line(LIVE, CampaignAction.EDIT, Guard.NONE, LIVE, "campaign.updated"),
          line(PAUSED, CampaignAction.EDIT, Guard.NONE, PAUSED, "campaign.updated"),
          line(DRAFT, CampaignAction.LAUNCH, Guard.NONE, LIVE, "campaign.launched"),
          line(LIVE, CampaignAction.PAUSE, Guard.NONE, PAUSED, "campaign.paused"),
          line(PAUSED, CampaignAction.RESUME, Guard.NONE, LIVE, "campaign.resumed"),
          line(LIVE, CampaignAction.COMPLETE, Guard.SETTLED, COMPLETED, "campaign.completed"),
          line(PAUSED, CampaignAction.COMPLETE, Guard.SETTLED, COMPLETED, "campaign.completed"),
          line(COMPLETED, CampaignAction.ARCHIVE, Guard.NONE, ARCHIVED, "campaign.archived"),
          line(DRAFT, CampaignAction.CANCEL, Guard.SETTLED, CANCELLED, "campaign.cancelled"),
          line(LIVE, CampaignAction.CANCEL, Guard.SETTLED, CANCELLED, "campaign.cancelled"),
          line(PAUSED, CampaignAction.CANCEL, Guard.SETTLED, CANCELLED, "campaign.cancelled"));

  private CampaignLifecycle() {}

  /** What a manager of the brand may do now. */
  static List<String> allowed(Status from, boolean settled) {
    return TABLE.stream()
        .filter(line -> line.from() == from && holds(line.guard(), settled))
        .map(line -> line.action().verb())
        .toList();
  }

  /**
   * The line for an action.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 when the state has no such action, or
   *     the line's guard does not hold
   */
  static CampaignTransition require(Status from, CampaignAction action, boolean settled) {
    CampaignTransition line =
        find(from, action)
            .orElseThrow(() ->
                Problem.conflict(
                        "CAMPAIGN_STATE",
                        "This campaign is " + from + "; it cannot " + action.verb() + " now.")
                    .exception());
    if (!holds(line.guard(), settled)) {
      throw Problem.conflict(
              "ENGAGEMENTS_OPEN", "There are engagements under this campaign that are not settled.")
          .exception();
    }
    return line;
  }

  private static Optional<CampaignTransition> find(Status from, CampaignAction action) {
    return TABLE.stream()
        .filter(line -> line.from() == from && line.action() == action)
        .findFirst();
  }

  private static boolean holds(Guard guard, boolean settled) {
    return switch (guard) {
      case NONE -> true;
      case SETTLED -> settled;
    };
  }

  /** The table as Markdown. */
  static String markdown() {
    StringBuilder text = new StringBuilder("| from | action | by | only if | to | event |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (CampaignTransition line : TABLE) {
      text.append(
          "| %s | `%s` | owner or manager of the brand | %s | %s | `%s` |%n"
              .formatted(
                  line.from(), line.action().verb(), line.guard().words(), line.to(), line.event())
              .replace(System.lineSeparator(), "\n"));
    }
    return text.toString();
  }

  private static CampaignTransition line(
      Status from, CampaignAction action, Guard guard, Status to, String event) {
    return new CampaignTransition(from, action, guard, to, event);
  }
}
