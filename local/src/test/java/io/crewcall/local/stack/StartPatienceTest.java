package io.crewcall.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.UserError;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPatienceTest {
  @Test
  void aSlowMachineSaysHowLong() {
    assertThat(StartPatience.of(Map.of("CREWCALL_START_PATIENCE", " 1800 ")))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(StartPatience.of(Map.of("CREWCALL_START_PATIENCE", ""))).hasMinutes(10);
    assertThat(StartPatience.of(Map.of())).hasMinutes(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "10m", "1e3", "86401", "99999999999"})
  void whatIsNoNumberOfSecondsIsRefused(String said) {
    assertThatThrownBy(() -> StartPatience.of(Map.of("CREWCALL_START_PATIENCE", said)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(said);
  }
}
