package io.crewcall.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.control.LauncherNote;
import io.crewcall.local.home.Home;
import io.crewcall.local.process.RecordedProcess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside a platform that runs, or whose launcher was killed. */
class RunningTest {
  @TempDir Path base;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Home home;

  @BeforeEach
  void prepare() {
    home = new Home(base, base);
    home.prepare();
  }

  private Screen screen() {
    return new Screen(new PrintStream(shown, true, UTF_8), false);
  }

  private List<String> lines() {
    return shown.toString(UTF_8).lines().toList();
  }

  private int up(String... words) {
    List<String> arguments = new ArrayList<>(List.of("up"));
    arguments.addAll(List.of(words));
    return new UpCommand(home, CommandLine.parse(arguments, Map.of()), arguments, screen()).run();
  }

  @Test
  void aSecondStartIsWellOnlyWhenItWantsWhatRuns() {
    ProcessHandle self = ProcessHandle.current();
    new LauncherNote(
            new RecordedProcess(
                "launcher", self.pid(), self.info().startInstant().orElse(Instant.EPOCH)),
            1,
            "secret",
            "compact",
            0)
        .write(home);
    assertThat(up()).isZero();
    assertThat(lines()).singleElement().asString().contains("already running (compact");
    assertThatThrownBy(() -> up("--isolated"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("runs already, but compact");
    assertThatThrownBy(() -> up("--port-offset", "100"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("port offset 0");
  }

  @Test
  void statusTellsWhatAKilledLauncherLeft() {
    assertThat(new RunningCommands(home, screen()).status()).isEqualTo(1);
    RecordedProcess.write(home.run(), "services", ProcessHandle.current());
    assertThat(new RunningCommands(home, screen()).status()).isEqualTo(1);
    assertThat(lines().getFirst()).isEqualTo("Crewcall is not running");
    assertThat(lines().getLast())
        .contains("launcher was killed")
        .contains("services")
        .contains("down");
  }
}
