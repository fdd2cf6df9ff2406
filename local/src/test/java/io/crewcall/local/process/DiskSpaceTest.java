package io.crewcall.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.local.UserError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  @TempDir Path folder;

  @Test
  void enoughIsEnough() {
    assertThatCode(() -> DiskSpace.require(folder, 1)).doesNotThrowAnyException();
  }

  @Test
  void tooLittleIsToldInOneLine() {
    assertThatThrownBy(() -> DiskSpace.require(folder, Long.MAX_VALUE))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("the disk is full: ")
        .hasMessageContaining(folder.toString());
  }
}
