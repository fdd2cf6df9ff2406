package io.crewcall.media.transcoding;

import io.crewcall.media.workfolder.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where ffmpeg is: the one that {@code crewcall.media.ffmpeg} names, or the one that came with the
 * service for this platform. It is looked for when it is first needed.
 */
@Component
class FfmpegProgram {
  private static final Logger log = LoggerFactory.getLogger(FfmpegProgram.class);
  private static final String BUNDLED = "ws/schild/jave/nativebin/";

  private final String configured;
  private final WorkFolder folder;
  private boolean sought;
  private @Nullable Path found;

  FfmpegProgram(@Value("${crewcall.media.ffmpeg:}") String configured, WorkFolder folder) {
    this.configured = configured;
    this.folder = folder;
  }

  /** Empty where there is none; that is said once. */
  synchronized Optional<Path> path() {
    if (!sought) {
      sought = true;
      try {
        found = configured.isEmpty() ? bundled() : named(configured);
      } catch (IOException | RuntimeException unusable) {
        log.warn("ffmpeg cannot be used", unusable);
      }
      if (found == null) {
        log.warn("no ffmpeg: videos stay as they are uploaded, and sound is not taken");
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Path named(String path) throws IOException {
    Path program = Path.of(path);
    return Files.isExecutable(program) ? program.toRealPath() : null;
  }

  private @Nullable Path bundled() throws IOException {
    String name = bundledName(System.getProperty("os.name"), System.getProperty("os.arch"));
    ClassLoader loader = FfmpegProgram.class.getClassLoader();
    try (InputStream program = loader == null ? null : loader.getResourceAsStream(BUNDLED + name)) {
      if (program == null) {
        return null;
      }
      Path file = folder.file();
      Files.copy(program, file, StandardCopyOption.REPLACE_EXISTING);
      return file.toFile().setExecutable(true, true) ? file : null;
    }
  }

  /** As the artifacts call it. */
  static String bundledName(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64") || processor.equals("arm64");
    if (os.contains("mac")) {
      return arm ? "ffmpeg-aarch64-osx" : "ffmpeg-x86_64-osx";
    }
    if (os.contains("windows")) {
      return "ffmpeg-amd64.exe";
    }
    return arm ? "ffmpeg-aarch64" : "ffmpeg-amd64";
  }
}
