package io.crewcall.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short videos and sounds to upload, made by ffmpeg; good ones and odd ones. */
public final class Clips {
  /** What titles and comments say. */
  public static final String SECRET = "at home, second floor";

  /** A second of a moving picture of 320 x 240, and of a tone. */
  public static final List<String> PICTURE = List.of("-f", "lavfi", "-i", "testsrc=s=320x240:d=1");

  public static final List<String> TONE =
      List.of("-f", "lavfi", "-i", "aevalsrc=0.5*sin(880*PI*t):d=1:s=44100");

  private static final Path FFMPEG = ffmpeg();

  private Clips() {}

  private static Path ffmpeg() {
    try (InputStream program =
        Clips.class.getResourceAsStream("/ws/schild/jave/nativebin/ffmpeg-amd64")) {
      Path file = Files.createTempFile("ffmpeg", ".test");
      Files.copy(Objects.requireNonNull(program), file, StandardCopyOption.REPLACE_EXISTING);
      file.toFile().setExecutable(true);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An MP4 with sound and a title, a position and a chapter's worth of secrets. */
  public static byte[] mp4(String... more) {
    List<String> arguments = new ArrayList<>(PICTURE);
    arguments.addAll(TONE);
    arguments.addAll(
        List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"));
    arguments.addAll(
        List.of(
            "-metadata", "title=" + SECRET,
            "-metadata", "location=+48.8577+002.295/",
            "-metadata:s:v", "handler_name=" + SECRET,
            "-metadata:s:a", "handler_name=" + SECRET));
    arguments.addAll(List.of(more));
    return made("mp4", arguments);
  }

  public static byte[] made(String ending, List<String> arguments) {
    try {
      Path file = Files.createTempFile("clip", "." + ending);
      List<String> command = new ArrayList<>();
      command.addAll(List.of(FFMPEG.toString(), "-v", "error", "-nostdin", "-y"));
      command.addAll(arguments);
      command.add(file.toString());
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command.toString());
      }
      byte[] made = Files.readAllBytes(file);
      Files.delete(file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same clip, its packets copied with other arguments. */
  public static byte[] copied(byte[] clip, String ending, String... arguments) {
    try {
      Path file = Files.createTempFile("clip", ".src");
      Files.write(file, clip);
      List<String> all = new ArrayList<>(List.of("-i", file.toString(), "-c", "copy"));
      all.addAll(List.of(arguments));
      byte[] made = made(ending, all);
      Files.delete(file);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
