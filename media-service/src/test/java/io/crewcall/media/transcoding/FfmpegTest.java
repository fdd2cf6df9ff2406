package io.crewcall.media.transcoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.video.UnusableVideoException;
import io.crewcall.media.workfolder.WorkFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** No run of ffmpeg is longer, larger or more curious than it may be. */
@Timeout(60)
class FfmpegTest extends MediaServiceTest {
  private static final List<String> ENDLESS =
      List.of("-v", "error", "-re", "-f", "lavfi", "-i", "testsrc=s=32x32", "-f", "null", "-");

  @TempDir private Path folder;
  @Autowired private FfmpegProgram program;
  @Autowired private WorkFolder files;

  private Ffmpeg within(Duration time, DataSize output) {
    return new Ffmpeg(program, new TranscodingProperties(time, DataSize.ofGigabytes(2), output, 1));
  }

  private static void refused(String code, Ffmpeg ffmpeg, Path folder, List<String> arguments) {
    assertThatThrownBy(() -> ffmpeg.run(folder, arguments, position -> true))
        .isInstanceOfSatisfying(
            UnusableVideoException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private long running() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").contains("/crewcall-media-"))
        .count();
  }

  @Test
  void aRunThatTakesTooLongIsEnded() {
    Ffmpeg ffmpeg = within(Duration.ofSeconds(1), DataSize.ofMegabytes(1));
    refused("VIDEO_TOO_LARGE", ffmpeg, folder, ENDLESS);
    await().until(() -> running() == 0);
  }

  @Test
  void aFileThatGrowsTooLargeEndsTheRun() {
    Ffmpeg ffmpeg = within(Duration.ofSeconds(30), DataSize.ofMegabytes(1));
    List<String> large =
        List.of("-v", "error", "-f", "lavfi", "-i", "testsrc", "-f", "rawvideo", "large.raw");
    assertThatThrownBy(() -> ffmpeg.run(folder, large, position -> true))
        .isInstanceOf(UnusableVideoException.class);
    assertThat(folder.resolve("large.raw").toFile().length()).isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void aRunThatIsNotWantedAnyMoreIsEnded() {
    Ffmpeg ffmpeg = within(Duration.ofSeconds(30), DataSize.ofMegabytes(1));
    assertThatThrownBy(
            () -> ffmpeg.run(folder, ENDLESS, position -> position.compareTo(Duration.ZERO) == 0))
        .isInstanceOf(UnusableVideoException.class);
    await().until(() -> running() == 0);
  }

  @Test
  void aRunEndsWithItsJob() throws Exception {
    Ffmpeg ffmpeg = within(Duration.ofSeconds(30), DataSize.ofMegabytes(1));
    CountDownLatch begun = new CountDownLatch(1);
    Thread job =
        Thread.ofPlatform()
            .start(() -> {
              try {
                ffmpeg.run(
                    folder,
                    ENDLESS,
                    position -> {
                      begun.countDown();
                      return true;
                    });
              } catch (Exception stopped) {
                assertThat(stopped).isInstanceOf(InterruptedException.class);
              }
            });
    begun.await();
    assertThat(running()).isPositive();
    job.interrupt();
    job.join();
    await().until(() -> running() == 0);
  }

  /** However the service ends, what is left of it is the end of this stream. */
  @Test
  void aRunEndsWithTheService() throws Exception {
    Process run =
        new ProcessBuilder(
                "/bin/sh", "-c", Ffmpeg.BOUNDED, "sh", "2000000", "60", "1000", "sleep", "50")
            .start();
    assertThat(run.isAlive()).isTrue();
    run.getOutputStream().close();
    assertThat(run.waitFor()).isEqualTo(137);
    assertThat(run.descendants()).isEmpty();
  }

  @Test
  void nothingIsReadButTheFile() throws Exception {
    Ffmpeg ffmpeg = within(Duration.ofSeconds(10), DataSize.ofMegabytes(1));
    Path list = Files.writeString(folder.resolve("list.m3u8"), "#EXTM3U\nhttp://127.0.0.1:1/x\n");
    refused(
        "UNREADABLE_VIDEO",
        ffmpeg,
        folder,
        List.of(
            "-v",
            "error",
            "-protocol_whitelist",
            "file",
            "-f",
            "mov",
            "-i",
            list.toString(),
            "-f",
            "null",
            "-"));
  }

  @Test
  void whereThereIsNoneItIsSaid() {
    assertThat(new FfmpegProgram("/nowhere/ffmpeg", files).path()).isEmpty();
    assertThat(new FfmpegProgram("", files).path()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, ffmpeg-amd64",
    "Linux, aarch64, ffmpeg-aarch64",
    "Mac OS X, x86_64, ffmpeg-x86_64-osx",
    "Mac OS X, aarch64, ffmpeg-aarch64-osx",
    "Windows 11, amd64, ffmpeg-amd64.exe"
  })
  void eachPlatformHasItsOwn(String system, String processor, String name) {
    assertThat(FfmpegProgram.bundledName(system, processor)).isEqualTo(name);
  }
}
