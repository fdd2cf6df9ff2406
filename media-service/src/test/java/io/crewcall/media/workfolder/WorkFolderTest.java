package io.crewcall.media.workfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is left of an instance, however it ends. */
class WorkFolderTest {
  @TempDir private Path parent;

  /** An instance in a process of its own. */
  static final class OtherInstance {
    private OtherInstance() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      System.out.println(workFolder(Path.of(arguments[0])).file());
      Thread.currentThread().join();
    }
  }

  private static WorkFolder workFolder(Path parent) throws IOException {
    return new WorkFolder(new WorkFolderProperties(parent));
  }

  @Test
  void whatAKilledInstanceLeftIsRemovedAtTheNextStart() throws Exception {
    Process other =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherInstance.class.getName(),
                parent.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path left;
    try (BufferedReader out = other.inputReader()) {
      left = Path.of(out.lines().findFirst().orElseThrow());
    }

    WorkFolder first = workFolder(parent);
    Path own = first.file();
    assertThat(left).exists();
    other.destroyForcibly().waitFor();
    WorkFolder second = workFolder(parent);

    assertThat(left).doesNotExist();
    assertThat(left.getParent()).doesNotExist();
    assertThat(own).exists();
    first.close();
    second.close();
    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void foldersOfOthersStay() throws Exception {
    Path another = Files.createDirectories(parent.resolve("another"));
    workFolder(parent).close();
    assertThat(another).exists();
  }
}
