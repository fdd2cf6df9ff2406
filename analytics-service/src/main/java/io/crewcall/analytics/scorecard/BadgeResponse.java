package io.crewcall.analytics.scorecard;

import io.crewcall.analytics.badge.Badge;
import io.crewcall.analytics.badge.BadgeStanding;
import io.crewcall.analytics.wording.BadgeWords;
import java.util.List;

/**
 * A badge that a user has.
 *
 * @param title its name for people
 * @param words what it takes to have it
 */
record BadgeResponse(Badge badge, String title, String words) {

  /** Those that are awarded: how well somebody stands with a badge is for themselves alone. */
  static List<BadgeResponse> awarded(Figures figures) {
    return figures.standings().stream()
        .filter(BadgeStanding::awarded)
        .map(standing -> of(standing.badge()))
        .toList();
  }

  private static BadgeResponse of(Badge badge) {
    return new BadgeResponse(badge, BadgeWords.title(badge), BadgeWords.criterion(badge));
  }
}
