package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.badge.Badge;
import io.crewcall.analytics.badge.BadgeStanding;
import io.crewcall.analytics.badge.Badges;
import io.crewcall.analytics.wording.BadgeWords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one stands with a badge.
 *
 * @param title its name for people
 * @param criterion what it takes to have it
 * @param metric the figure that it rests on; its evidence is what the badge rests on
 * @param weeks in how many of the last 16 weeks the condition held
 * @param neededWeeks in how many it has to hold
 * @param holds whether it holds now
 * @param value the figure as of now; null while it counts too few facts
 * @param n how many facts the figure counts
 * @param changesOn the day on which the badge is awarded or lost if the figure stays as it is
 * @param more how many good facts in a row would make the condition hold; null when it holds, or
 *     where that cannot be said
 * @param words all that in sentences
 */
record OwnBadgeResponse(
    Badge badge,
    String title,
    String criterion,
    String metric,
    BadgeStanding.Status status,
    int weeks,
    int neededWeeks,
    boolean holds,
    @Nullable Double value,
    long n,
    @Nullable LocalDate changesOn,
    @Nullable Long more,
    String words) {

  static List<OwnBadgeResponse> all(Figures figures) {
    return figures.standings().stream().map(OwnBadgeResponse::of).toList();
  }

  private static OwnBadgeResponse of(BadgeStanding standing) {
    Badge badge = standing.badge();
    return new OwnBadgeResponse(
        badge,
        BadgeWords.title(badge),
        BadgeWords.criterion(badge),
        badge.metric().code(),
        standing.status(),
        standing.weeks(),
        Badges.NEEDED,
        standing.holds(),
        standing.value(),
        standing.n(),
        standing.changesOn(),
        standing.more(),
        BadgeWords.standing(standing));
  }
}
