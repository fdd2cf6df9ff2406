package io.crewcall.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  @ParameterizedTest
  @CsvSource({"3, 3, 0.438", "10, 10, 0.722", "48, 50, 0.865"})
  void theLowerBoundIsWilsons(int good, int all, double bound) {
    assertThat(Proportion.lowerBound((double) good / all, all)).isCloseTo(bound, within(0.0005));
  }

  @Test
  void theLowerBoundLiesBelowTheShareAndWithinZeroAndOne() {
    for (int n = 1; n <= 60; n++) {
      for (int k = 0; k <= n; k++) {
        double share = (double) k / n;
        assertThat(Proportion.lowerBound(share, n)).isBetween(0.0, share + 1e-12);
      }
    }
    assertThat(Proportion.lowerBound(0, 5)).isZero();
  }

  @Test
  void moreOfTheSameRanksHigher() {
    assertThat(Proportion.lowerBound(0.9, 100)).isGreaterThan(Proportion.lowerBound(0.9, 10));
  }

  @Test
  void nothingCountedIsNoShare() {
    assertThat(Proportion.of(Selection.all(List.of()))).isNull();
    assertThat(Proportion.lowerBound(Selection.all(List.of()))).isNull();
  }

  @Test
  void mediansAreTheMiddle() {
    assertThat(Median.of(List.of(7.0))).isEqualTo(7);
    assertThat(Median.of(List.of(1.0, 2.0, 9.0))).isEqualTo(2);
    assertThat(Median.of(List.of(1.0, 2.0, 4.0, 9.0))).isEqualTo(3);
  }
}
