package io.crewcall.local.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPoolTest {
  @TempDir Path folder;

  private ExtractedApp app(String name, String... libraries) throws IOException {
    ExtractedApp app = new ExtractedApp(name, folder.resolve(name));
    Path lib = Files.createDirectories(app.folder().resolve("lib"));
    for (String library : libraries) {
      Files.writeString(lib.resolve(library), "the same");
      Files.setLastModifiedTime(lib.resolve(library), FileTime.fromMillis(0));
    }
    return app;
  }

  @Test
  void whatSeveralServicesBringIsKeptOnce() throws IOException {
    LibraryPool pool = new LibraryPool(folder.resolve("lib"));
    ExtractedApp one = app("one", "a-1.0.jar", "b-1.0.jar");
    ExtractedApp two = app("two", "a-1.0.jar");

    pool.share(one.folder().resolve("lib"));
    pool.share(two.folder().resolve("lib"));

    assertThat(
            Files.isSameFile(
                one.folder().resolve("lib/a-1.0.jar"), two.folder().resolve("lib/a-1.0.jar")))
        .isTrue();
    assertThat(pool.union(List.of(one, two)))
        .containsExactly(
            folder.resolve("lib").resolve("a-1.0.jar"), folder.resolve("lib").resolve("b-1.0.jar"));
  }

  @Test
  void aChangedLibraryTakesThePlaceOfTheOldOneAtOnce() throws IOException {
    LibraryPool pool = new LibraryPool(folder.resolve("lib"));
    ExtractedApp one = app("one", "a-1.0.jar");
    pool.share(one.folder().resolve("lib"));
    Files.delete(one.folder().resolve("lib/a-1.0.jar"));
    Files.writeString(one.folder().resolve("lib/a-1.0.jar"), "another");

    pool.share(one.folder().resolve("lib"));

    assertThat(folder.resolve("lib/a-1.0.jar")).hasContent("another");
  }

  @Test
  void ofTwoVersionsTheLaterServesAll() throws IOException {
    LibraryPool pool = new LibraryPool(folder.resolve("lib"));
    ExtractedApp one = app("one", "a-1.9.0.jar");
    ExtractedApp two = app("two", "a-1.10.0.jar");

    assertThat(pool.union(List.of(one, two)))
        .containsExactly(folder.resolve("lib").resolve("a-1.10.0.jar"));
  }

  @Test
  void jacksonTwoAndThreeServeSideBySide() throws IOException {
    LibraryPool pool = new LibraryPool(folder.resolve("lib"));
    ExtractedApp one = app("one", "jackson-core-2.21.5.jar", "jackson-core-3.1.5.jar");

    assertThat(pool.union(List.of(one))).hasSize(2);
  }

  @Test
  void anArtifactIsItsNameAndTheFirstNumberOfItsVersion() {
    assertThat(LibraryPool.artifact("spring-core-7.0.9.jar")).isEqualTo("spring-core-7");
    assertThat(LibraryPool.artifact("service-starter-0.1.0-SNAPSHOT.jar"))
        .isEqualTo("service-starter-0");
    assertThat(LibraryPool.artifact("hibernate-core-7.4.5.Final.jar"))
        .isEqualTo("hibernate-core-7");
    assertThat(LibraryPool.artifact("guava-33.4.0-jre.jar")).isEqualTo("guava-33");
    assertThat(LibraryPool.artifact("zstd-jni-1.5.6-10.jar")).isEqualTo("zstd-jni-1");
    // Two classifiers of one version are two artifacts, which both are needed.
    assertThat(LibraryPool.artifact("netty-4.2.0-linux-x86_64.jar"))
        .isNotEqualTo(LibraryPool.artifact("netty-4.2.0-linux-aarch_64.jar"));
    assertThat(LibraryPool.artifact("unversioned.jar")).isEqualTo("unversioned.jar");
  }
}
