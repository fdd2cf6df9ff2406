package io.crewcall.media.transcoding;

import io.crewcall.media.video.UnusableVideoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs ffmpeg: bounded in time, processors, memory and output, without an environment, with no
 * protocol but files, and never longer than the job or the process that has started it.
 */
@Component
class Ffmpeg {
  private static final Logger log = LoggerFactory.getLogger(Ffmpeg.class);

  /**
   * Sets the bounds that only a shell can set. Its standard input stays open for as long as the
   * service lives and waits: when it ends, however that came about, so does the run.
   */
  static final String BOUNDED =
      """
      ulimit -c 0
      ulimit -v "$1" 2>/dev/null
      ulimit -t "$2"
      ulimit -f "$3"
      shift 3
      exec 3<&0
      nice -n 10 "$@" </dev/null 3<&- &
      run=$!
      { cat <&3; kill -9 $run; } >/dev/null 2>&1 &
      watch=$!
      exec 3<&-
      wait $run
      code=$?
      kill $watch 2>/dev/null
      exit $code
      """;

  private static final int BLOCK = 512;

  /** What a shell answers for a process that a signal has ended: KILL, XCPU, XFSZ. */
  private static final List<Integer> OUT_OF_BOUNDS = List.of(137, 152, 153);

  private static final int MOST_MESSAGES = 64 << 10;
  private static final String POSITION = "out_time_us=";

  private final FfmpegProgram program;
  private final TranscodingProperties properties;

  Ffmpeg(FfmpegProgram program, TranscodingProperties properties) {
    this.program = program;
    this.properties = properties;
  }

  boolean available() {
    return program.path().isPresent();
  }

  int threads() {
    return properties.threads();
  }

  /**
   * What a run has said.
   *
   * @param position how far into the media it came
   * @param messages on its standard error, shortened
   */
  record Answer(Duration position, String messages) {}

  /**
   * Runs it to its end.
   *
   * @param folder where it works
   * @param goOn told how far it has come, now and then; false ends the run
   * @throws UnusableVideoException when it says that the file is broken, or comes to its bounds
   */
  Answer run(Path folder, List<String> arguments, Predicate<Duration> goOn)
      throws IOException, InterruptedException, UnusableVideoException {
    Path messages = folder.resolve("messages.txt");
    Process process = start(folder, arguments, messages);
    AtomicLong position = new AtomicLong();
    try {
      Thread progress = Thread.ofVirtual().start(() -> follow(process, position, goOn));
      boolean ended = process.waitFor(properties.time().toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        throw UnusableVideoException.tooLarge();
      }
      progress.join();
    } finally {
      end(process);
    }
    String said = head(messages);
    int code = process.exitValue();
    if (code != 0) {
      log.info("ffmpeg ended with {}", code);
      // What files say of themselves may be in it.
      log.debug("ffmpeg said: {}", said);
      throw OUT_OF_BOUNDS.contains(code)
          ? UnusableVideoException.tooLarge()
          : UnusableVideoException.broken();
    }
    return new Answer(Duration.of(position.get(), java.time.temporal.ChronoUnit.MICROS), said);
  }

  private Process start(Path folder, List<String> arguments, Path messages) throws IOException {
    Path ffmpeg = program.path().orElseThrow();
    List<String> command = new ArrayList<>();
    if (System.getProperty("os.name").startsWith("Windows")) {
      command.add(ffmpeg.toString());
    } else {
      command.addAll(List.of("/bin/sh", "-c", BOUNDED, "sh"));
      command.add(Long.toString(properties.memory().toKilobytes()));
      command.add(Long.toString(properties.time().toSeconds() * properties.threads()));
      command.add(Long.toString(properties.output().toBytes() / BLOCK));
      command.add(ffmpeg.toString());
    }
    command.addAll(List.of("-hide_banner", "-y", "-nostats", "-progress", "pipe:1"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(messages.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    return builder.start();
  }

  private static void follow(Process process, AtomicLong position, Predicate<Duration> goOn) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(POSITION) && line.substring(POSITION.length()).matches("\\d{1,18}")) {
          position.set(Long.parseLong(line.substring(POSITION.length())));
          Duration reached = Duration.of(position.get(), java.time.temporal.ChronoUnit.MICROS);
          if (!goOn.test(reached)) {
            end(process);
          }
        }
      }
    } catch (IOException | UncheckedIOException ended) {
      log.debug("no more progress", ended);
    }
  }

  /** The shell and what it has started. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String head(Path messages) throws IOException {
    try (InputStream in = Files.newInputStream(messages)) {
      return new String(in.readNBytes(MOST_MESSAGES), StandardCharsets.UTF_8);
    }
  }
}
