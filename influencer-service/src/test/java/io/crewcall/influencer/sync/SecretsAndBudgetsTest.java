package io.crewcall.influencer.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.InfluencerApiTest;
import io.crewcall.influencer.platform.CallBudget;
import io.crewcall.influencer.platform.PlatformSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecretsAndBudgetsTest extends InfluencerApiTest {
  private static final URI HOME = URI.create("https://app.example");

  @Test
  void aSecretOpensInItsOwnRowAlone() {
    Seal seal = new Seal(settings(key("0123456789abcdef0123456789abcdef"), 1));
    byte[] sealed = seal.seal("the token", "asha/INSTAGRAM");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    assertThat(seal.open(sealed, "asha/INSTAGRAM")).isEqualTo("the token");
    assertThat(seal.seal("the token", "asha/INSTAGRAM")).isNotEqualTo(sealed);
    assertThatThrownBy(() -> seal.open(sealed, "ravi/INSTAGRAM"))
        .isInstanceOf(IllegalStateException.class);
    Seal other = new Seal(settings(key("fedcba9876543210fedcba9876543210"), 1));
    assertThatThrownBy(() -> other.open(sealed, "asha/INSTAGRAM"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Seal(settings(key("short"), 1))).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> new Seal(settings(null, 1)).seal("x", "y"))
        .hasMessageContaining("token-key");
  }

  /** All instances share the count; a new day has a new one. */
  @Test
  void noMoreCallsAreMadeThanTheDayHas() throws Exception {
    clock.stopAt(Instant.parse("2031-01-01T12:00:00Z"));
    CallBudget budget = new DailyBudgets(jdbc, settings(null, 50), clock).of(Platform.YOUTUBE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int taken = 0;
      for (var call :
          threads.invokeAll(Collections.<Callable<Boolean>>nCopies(120, budget::take))) {
        taken += call.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(50);
    }
    assertThat(budget.take()).isFalse();
    clock.stopAt(Instant.parse("2031-01-02T00:00:00Z"));
    assertThat(budget.take()).isTrue();
    assertThat(new DailyBudgets(jdbc, settings(null, 0), clock).of(Platform.YOUTUBE).take())
        .isFalse();
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static PlatformSettings settings(@Nullable String key, int callsPerDay) {
    return new PlatformSettings(
        key,
        HOME,
        Duration.ofHours(6),
        Duration.ofMinutes(1),
        callsPerDay,
        new PlatformSettings.Instagram(null, null, HOME, HOME, HOME),
        new PlatformSettings.Youtube(null, null, HOME, HOME, HOME));
  }
}
