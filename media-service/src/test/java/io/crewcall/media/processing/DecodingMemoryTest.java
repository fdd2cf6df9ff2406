package io.crewcall.media.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.media.Pictures;
import io.crewcall.media.processing.DecodingMemory.Share;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Many pictures at once, within bounds. */
@Timeout(30)
class DecodingMemoryTest {
  private static final long MEGABYTE = 1 << 20;

  private final DecodingMemory memory =
      new DecodingMemory(new ProcessingProperties(0, DataSize.ofMegabytes(100)));

  @TempDir private Path folder;

  @Test
  void whoNeedsMoreThanIsFreeWaits() throws Exception {
    Share first = memory.take(60 * MEGABYTE);
    Share second = memory.take(40 * MEGABYTE);
    Thread third = waiting(10);
    first.close();
    third.join();
    second.close();
  }

  @Test
  void whoNeedsMoreThanThereIsWorksAlone() throws Exception {
    Share small = memory.take(MEGABYTE);
    Thread large = waiting(5_000);
    // Nobody overtakes it for ever.
    Thread next = waiting(1);
    small.close();
    large.join();
    next.join();
  }

  private Thread waiting(int megabytes) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try (Share share = memory.take(megabytes * MEGABYTE)) {
                assertThat(share).isNotNull();
              } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
              }
            });
    await().until(() -> thread.getState() == Thread.State.WAITING);
    return thread;
  }

  @ParameterizedTest
  @CsvSource({"1080, 1350, 15, 30", "8000, 8000, 80, 130", "1, 1, 0, 1"})
  void aPictureTakesWhatItsHeadSays(int width, int height, int least, int most) throws Exception {
    Path file = Files.write(folder.resolve("picture"), Pictures.wholeBomb(width, height));
    assertThat(ImageDecoder.memory(file, "image/png")).isBetween(least * MEGABYTE, most * MEGABYTE);
  }

  @Test
  void whatIsNoPictureTakesNothing() throws Exception {
    Path file = Files.write(folder.resolve("noise"), new byte[] {1, 2, 3});
    assertThat(ImageDecoder.memory(file, "image/png")).isZero();
    assertThat(ImageDecoder.memory(file, "image/jpeg")).isZero();
    assertThat(ImageDecoder.memory(file, "image/webp")).isZero();
  }
}
