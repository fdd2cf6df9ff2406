package io.crewcall.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  /** Merging changes no day, and leaves a free day between any two intervals. */
  @Test
  void mergingKeepsEveryDay() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<Days> given = new ArrayList<>();
      for (int interval = random.nextInt(12); interval > 0; interval--) {
        LocalDate from = START.plusDays(random.nextInt(60));
        given.add(new Days(from, from.plusDays(random.nextInt(8))));
      }
      List<Days> merged = Days.merged(given);
      assertThat(days(merged)).isEqualTo(days(given));
      for (int index = 1; index < merged.size(); index++) {
        assertThat(merged.get(index).from()).isAfter(merged.get(index - 1).to().plusDays(1));
      }
    }
  }

  private static Set<LocalDate> days(List<Days> intervals) {
    Set<LocalDate> days = new HashSet<>();
    intervals.forEach(
        interval -> interval.from().datesUntil(interval.to().plusDays(1)).forEach(days::add));
    return days;
  }
}
