package io.crewcall.local.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private static final List<String> OPTIONS = List.of("-Xmx64m");

  @TempDir Path folder;
  private Path jar;

  @BeforeEach
  void jar() throws IOException {
    jar = Files.writeString(folder.resolve("a.jar"), "content");
  }

  private AotCache cache(String... options) {
    return new AotCache(folder, "gig-service", List.of(options), List.of(jar));
  }

  /** What the JVM does at the end of a run. */
  private static void write(AotCache cache) throws IOException {
    Files.writeString(Path.of(cache.options().getFirst().split("=", 2)[1]), "cache");
  }

  @Test
  void theFirstRunWritesItAndTheNextUseIt() throws IOException {
    AotCache first = cache("-Xmx64m");
    assertThat(first.isReady()).isFalse();
    assertThat(first.options().getFirst()).startsWith("-XX:AOTCacheOutput=");
    write(first);
    first.runEnded();

    assertThat(cache("-Xmx64m").options().getFirst()).startsWith("-XX:AOTCache=");
  }

  @Test
  void aRunThatWasKilledLeavesNone() throws IOException {
    write(cache("-Xmx64m"));

    assertThat(cache("-Xmx64m").isReady()).isFalse();
  }

  @Test
  void otherOptionsOrJarsNeedAnother() throws IOException {
    AotCache first = cache("-Xmx64m");
    write(first);
    first.runEnded();

    assertThat(cache("-Xmx128m").isReady()).isFalse();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    AotCache changed = new AotCache(folder, "gig-service", OPTIONS, List.of(jar));
    assertThat(changed.isReady()).isFalse();
    write(changed);
    changed.runEnded();
    assertThat(changed.isReady()).isTrue();
    assertThat(first.isReady()).as("the old one is dropped").isFalse();
  }

  @Test
  void aJarOfTheSameSizeAndTimeNeedsAnother() throws IOException {
    FileTime time = Files.getLastModifiedTime(jar);
    AotCache first = cache("-Xmx64m");
    write(first);
    first.runEnded();

    Files.writeString(jar, "CONTENT");
    Files.setLastModifiedTime(jar, time);

    assertThat(cache("-Xmx64m").isReady()).isFalse();
  }

  @Test
  void aDiscardedOneIsGone() throws IOException {
    AotCache cache = cache("-Xmx64m");
    write(cache);
    cache.runEnded();

    cache.discard();

    assertThat(cache.isReady()).isFalse();
  }
}
