package io.crewcall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFilterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "q=editor&limit=20", "q=%E0%A4%86%E0%A4%B6%E0%A4%BE", "q=a+b%20c%26d"})
  void textPasses(String query) {
    assertThat(QueryFilter.isText(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%00", "q=a%00b", "%", "q=%4", "q=%zz", "q=%ff%fe", "q=%ed%a0%80"})
  void othersDoNot(String query) {
    assertThat(QueryFilter.isText(query)).isFalse();
  }
}
