package io.crewcall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path records;
  private final List<Process> started = new ArrayList<>();

  private Process start(String script) throws IOException {
    Process process = new ProcessBuilder("sh", "-c", script).start();
    started.add(process);
    return process;
  }

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void aRecordedProcessIsStoppedAndForgotten() throws Exception {
    Process process = start("exec sleep 60");
    RecordedProcess.write(records, "gig-service", process.toHandle());

    assertThat(Leftovers.stop(records, PATIENCE)).containsExactly("gig-service");

    assertThat(process.waitFor()).isNotZero();
    assertThat(RecordedProcess.all(records)).isEmpty();
  }

  @Test
  void oneThatDoesNotListenIsKilled() throws Exception {
    Process process = start("trap '' TERM; echo ready; while :; do sleep 0.1; done");
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    RecordedProcess.write(records, "stubborn", process.toHandle());

    assertThat(Leftovers.stop(records, PATIENCE)).containsExactly("stubborn");

    assertThat(process.waitFor()).isEqualTo(128 + 9);
  }

  @Test
  void anotherProcessWithTheSameIdIsLeftAlone() throws Exception {
    Process process = start("exec sleep 60");
    Instant earlier = Instant.now().minusSeconds(3600);
    Files.writeString(
        records.resolve("gig-service.pid"), process.pid() + " " + earlier.toEpochMilli());

    assertThat(Leftovers.stop(records, PATIENCE)).isEmpty();

    assertThat(process.isAlive()).isTrue();
    assertThat(RecordedProcess.all(records)).isEmpty();
  }

  @Test
  void aRecordThatWasCutOffIsIgnored() throws Exception {
    Files.writeString(records.resolve("half.pid"), "123");

    assertThat(Leftovers.stop(records, PATIENCE)).isEmpty();
  }
}
