package io.crewcall.analytics.metric;

import io.crewcall.analytics.fact.Fact;
import io.crewcall.analytics.fact.Facts;
import io.crewcall.contracts.gig.InvitationState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the response rate was at moments of the past. Who was never away answers by the clock: each
 * invitation is judged once, with the time from which on it counts. Else the formula itself looks
 * at the invitations as they stood.
 */
final class ResponseHistory {
  private record Judged(Instant sent, Instant counts, boolean answered) {}

  private final Facts facts;
  private final @Nullable List<Judged> newestFirst;

  ResponseHistory(Facts facts) {
    this.facts = facts;
    this.newestFirst = facts.aways().isEmpty() ? judged(facts.invitations()) : null;
  }

  WeeklyFigures.Point at(Instant moment) {
    if (newestFirst != null) {
      return among(newestFirst, moment);
    }
    Facts then = facts.withInvitations(Responses.asTheyStood(facts.invitations(), moment));
    Selection selection = Responses.rateSelection(then, moment);
    return new WeeklyFigures.Point(moment, selection.n(), Proportion.of(selection));
  }

  private static List<Judged> judged(List<Fact<InvitationState>> invitations) {
    List<Judged> judged = new ArrayList<>(invitations.size());
    for (Fact<InvitationState> fact : invitations) {
      Instant sent = fact.state().sentAt();
      Instant due = sent.plus(Responses.TIME_TO_ANSWER);
      Instant answered = fact.milestones().answeredAt();
      Instant ended = fact.milestones().endedAt();
      if (answered != null && !answered.isAfter(due)) {
        judged.add(new Judged(sent, answered, true));
      } else if (ended == null || !ended.isBefore(due)) {
        judged.add(new Judged(sent, due, false));
      } else if (answered != null) {
        judged.add(new Judged(sent, answered, false));
      }
    }
    judged.sort(Comparator.comparing(Judged::sent).reversed());
    return judged;
  }

  /** All of the last 30 days, or the 10 most recent within 90 days when those are fewer. */
  private static WeeklyFigures.Point among(List<Judged> newestFirst, Instant moment) {
    Instant recent = moment.minus(Responses.WINDOW);
    Instant earliest = moment.minus(Responses.STRETCHED);
    long n = 0;
    long answered = 0;
    for (Judged one : newestFirst) {
      boolean enough = n >= Responses.ENOUGH && one.sent().isBefore(recent);
      if (enough || one.sent().isBefore(earliest)) {
        break;
      }
      if (!one.sent().isAfter(moment) && !one.counts().isAfter(moment)) {
        n++;
        answered += one.answered() ? 1 : 0;
      }
    }
    return new WeeklyFigures.Point(moment, n, n == 0 ? null : (double) answered / n);
  }
}
