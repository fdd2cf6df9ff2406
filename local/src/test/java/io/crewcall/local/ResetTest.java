package io.crewcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** These tests have no terminal, as a script or a job has none. */
class ResetTest {
  @TempDir Path base;

  @Test
  void dropsNothingUnasked() throws Exception {
    Home home = new Home(base, base);
    RunningCommands commands = new RunningCommands(home, new Screen(System.out, false));
    Path data = Files.createDirectories(home.state().resolve("data"));

    assertThatThrownBy(() -> commands.reset(false))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("reset -y");
    assertThat(data).exists();

    assertThat(commands.reset(true)).isZero();
    assertThat(data).doesNotExist();
  }
}
