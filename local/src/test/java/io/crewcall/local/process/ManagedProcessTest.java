package io.crewcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
  @TempDir Path folder;

  private ManagedProcess start(String script) {
    return ManagedProcess.start(
        "test",
        List.of("sh", "-c", script),
        folder,
        folder.resolve("test.log"),
        folder.resolve("run"),
        ManagedProcess.Output.LOG);
  }

  @Test
  void itIsRecordedWhileItRunsAndItsOutputIsLogged() throws Exception {
    ManagedProcess process = start("echo out; echo err >&2; exec sleep 60");
    assertThat(RecordedProcess.all(folder.resolve("run")))
        .singleElement()
        .satisfies(recorded -> assertThat(recorded.handle()).isPresent());
    await()
        .until(() -> Files.readAllLines(folder.resolve("test.log")), List.of("out", "err")::equals);

    assertThat(process.stop(Duration.ofSeconds(10))).isTrue();

    assertThat(process.alive()).isFalse();
    assertThat(process.ending()).isEqualTo("signal 15");
    assertThat(RecordedProcess.all(folder.resolve("run"))).isEmpty();
  }

  @Test
  void whatItStartedEndsWithIt() {
    ManagedProcess process = start("sleep 60 & wait");
    await().until(() -> process.process().descendants().count() == 1);
    ProcessHandle child = process.process().descendants().findFirst().orElseThrow();

    process.stop(Duration.ofSeconds(10));

    await().until(() -> !Liveness.isAlive(child));
  }

  @Test
  void aCommandThatIsNotThereIsAClearError() {
    assertThatThrownBy(() ->
            ManagedProcess.start(
                "test",
                List.of("/no/such/command"),
                folder,
                folder.resolve("test.log"),
                folder.resolve("run"),
                ManagedProcess.Output.LOG))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("test cannot be started");
  }
}
