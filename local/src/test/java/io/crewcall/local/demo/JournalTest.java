package io.crewcall.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;
  private final AtomicInteger done = new AtomicInteger();

  private Journal open() {
    return new Journal(folder.resolve("new").resolve("journal"));
  }

  @Test
  void whatWasDoneIsNotDoneAgain() {
    try (Journal journal = open()) {
      assertThat(journal.once("brand:1", () -> "id-" + done.incrementAndGet())).isEqualTo("id-1");
      journal.once("team", (Runnable) done::incrementAndGet);
    }
    try (Journal journal = open()) {
      assertThat(journal.once("brand:1", () -> "another")).isEqualTo("id-1");
      journal.once("team", (Runnable) () -> done.addAndGet(100));
      assertThat(journal.once("brand:2", () -> "id-2")).isEqualTo("id-2");
    }
    try (Journal journal = open()) {
      assertThat(journal.find("brand:2")).contains("id-2");
      assertThat(journal.isDone("team")).isTrue();
      assertThat(journal.find("brand:3")).isEmpty();
    }
    assertThat(done).hasValue(2);
  }

  @Test
  void whatFailedWasNotDone() {
    try (Journal journal = open()) {
      Runnable failing =
          () -> {
            throw new IllegalStateException("away");
          };
      assertThatThrownBy(() -> journal.once("team", failing)).hasMessage("away");
      assertThat(journal.isDone("team")).isFalse();
    }
  }

  /** A kill in the middle of a line. */
  @Test
  void halfALineIsNotDone() throws IOException {
    try (Journal journal = open()) {
      journal.once("brand:1", () -> "id-1");
    }
    Files.writeString(
        folder.resolve("new").resolve("journal"), "brand:2\tid-", StandardOpenOption.APPEND);
    try (Journal journal = open()) {
      assertThat(journal.isDone("brand:2")).isFalse();
      journal.once("brand:2", () -> "id-2");
    }
    try (Journal journal = open()) {
      assertThat(journal.find("brand:1")).contains("id-1");
      assertThat(journal.find("brand:2")).contains("id-2");
    }
  }
}
