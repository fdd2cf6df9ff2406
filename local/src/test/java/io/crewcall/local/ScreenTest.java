package io.crewcall.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  private Screen screen(boolean terminal) {
    return new Screen(new PrintStream(shown, true, UTF_8), terminal, Duration.ofMillis(50));
  }

  private String shown() {
    return shown.toString(UTF_8);
  }

  @Test
  void withoutATerminalALongSilenceIsBroken() {
    Screen screen = screen(false);
    screen.busy("starting kafka");
    await().untilAsserted(() -> assertThat(shown()).contains("... starting kafka (0 s)"));
    screen.busy("starting auth-service");
    await().untilAsserted(() -> assertThat(shown()).contains("... starting auth-service"));
    assertThat(shown()).doesNotContain("\u001b");
  }

  @Test
  void aTerminalIsOverwritten() {
    Screen screen = screen(true);
    screen.busy("starting kafka");
    screen.line("kafka is ready");
    assertThat(shown())
        .isEqualTo("... starting kafka\r\u001b[Kkafka is ready" + System.lineSeparator());
  }
}
