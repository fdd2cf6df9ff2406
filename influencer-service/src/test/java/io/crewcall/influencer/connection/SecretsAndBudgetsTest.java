package io.crewcall.influencer.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.contracts.Platform;
import io.crewcall.influencer.InfluencerApiTest;
import io.crewcall.influencer.platform.CallBudget;
import io.crewcall.influencer.platform.PlatformProperties;
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
import org.springframework.beans.factory.annotation.Autowired;

class SecretsAndBudgetsTest extends InfluencerApiTest {
  private static final URI HOME = URI.create("https://app.example");

  @Autowired private PlatformQuotaRepository quotas;

  @Test
  void aSecretIsDecryptedForItsOwnRowOnly() {
    TokenEncryption encryption =
        new TokenEncryption(properties(key("0123456789abcdef0123456789abcdef"), 1));
    byte[] encrypted = encryption.encrypt("the token", "asha/INSTAGRAM");
    assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("token");
    assertThat(encryption.decrypt(encrypted, "asha/INSTAGRAM")).isEqualTo("the token");
    assertThat(encryption.encrypt("the token", "asha/INSTAGRAM")).isNotEqualTo(encrypted);
    assertThatThrownBy(() -> encryption.decrypt(encrypted, "ravi/INSTAGRAM"))
        .isInstanceOf(IllegalStateException.class);
    TokenEncryption other =
        new TokenEncryption(properties(key("fedcba9876543210fedcba9876543210"), 1));
    assertThatThrownBy(() -> other.decrypt(encrypted, "asha/INSTAGRAM"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new TokenEncryption(properties(key("short"), 1)))
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> new TokenEncryption(properties(null, 1)).encrypt("x", "y"))
        .hasMessageContaining("token-key");
  }

  /** All instances share the count; a new day has a new one. */
  @Test
  void noMoreCallsAreMadeThanTheDayHas() throws Exception {
    clock.stopAt(Instant.parse("2031-01-01T12:00:00Z"));
    CallBudget budget =
        new DailyCallBudgets(quotas, properties(null, 50), clock).of(Platform.YOUTUBE);
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
    assertThat(new DailyCallBudgets(quotas, properties(null, 0), clock).of(Platform.YOUTUBE).take())
        .isFalse();
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static PlatformProperties properties(@Nullable String key, int callsPerDay) {
    return new PlatformProperties(
        key,
        HOME,
        Duration.ofHours(6),
        Duration.ofMinutes(1),
        callsPerDay,
        new PlatformProperties.Instagram(null, null, HOME, HOME, HOME),
        new PlatformProperties.Youtube(null, null, HOME, HOME, HOME));
  }
}
