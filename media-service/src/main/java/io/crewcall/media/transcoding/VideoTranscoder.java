package io.crewcall.media.transcoding;

import io.crewcall.media.transcoding.TranscodedVideo.Size;
import io.crewcall.media.video.UnusableVideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.springframework.stereotype.Component;

/**
 * Makes of a video what browsers play: a poster, an MP4 and a stream (HLS) in several sizes, none
 * larger than the video, all upright and with nothing but pictures and sound. Whatever has gone
 * through this was decoded from beginning to end.
 */
@Component
public class VideoTranscoder {
  private static final int SECONDS_A_PART = 4;
  private static final int WHEN_ENCODED = 95;
  private static final Duration POSTER_AT = Duration.ofSeconds(1);
  private static final String MOST_PIXELS = "40000000";

  /** Only a hint, for the progress: what it says is what the file says. */
  private static final Pattern DURATION =
      Pattern.compile("(?m)^  Duration: (\\d{2,4}):(\\d\\d):(\\d\\d)\\.");

  static final List<String> NOTHING_BESIDE =
      List.of(
          "-map_metadata",
          "-1",
          "-map_metadata:s",
          "-1",
          "-map_chapters",
          "-1",
          "-sn",
          "-dn",
          "-fflags",
          "+bitexact",
          "-flags:v",
          "+bitexact",
          "-flags:a",
          "+bitexact");

  private final Ffmpeg ffmpeg;

  VideoTranscoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Whether there is an ffmpeg to do it with. */
  public boolean available() {
    return ffmpeg.available();
  }

  /**
   * @param type as told by its structure, {@code video/webm} or another
   * @param folder for what is made; empty before
   * @param percent told how far it has come; false ends it
   * @throws UnusableVideoException when it cannot be decoded, or is too much
   */
  public TranscodedVideo transcode(Path file, String type, Path folder, IntPredicate percent)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> input = input(file, type);
    Path first = folder.resolve("first.jpg");
    String said = frame(input, Duration.ZERO, first).messages();
    int[] edges = edges(first);
    List<Rung> rungs = Rung.of(edges[0], edges[1]);
    Duration duration = encode(input, rungs, folder, expected(said), percent);
    Path poster = poster(input, duration, first);
    List<Size> streams = new ArrayList<>();
    for (Rung rung : rungs) {
      streams.add(stream(rung, folder));
    }
    Size video = single(Rung.main(rungs), folder);
    return new TranscodedVideo(edges[0], edges[1], duration, poster, video, streams);
  }

  private List<String> input(Path file, String type) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-max_alloc",
        "500000000",
        "-threads",
        Integer.toString(ffmpeg.threads()),
        "-max_pixels",
        MOST_PIXELS,
        // No other reader of ffmpeg's many gets at the file.
        "-f",
        type.equals("video/webm") ? "matroska" : "mov",
        "-i",
        file.toAbsolutePath().toString());
  }

  private Ffmpeg.Answer frame(List<String> input, Duration at, Path picture)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> arguments = new ArrayList<>(List.of("-v", "info", "-ss", seconds(at)));
    arguments.addAll(input);
    arguments.addAll(
        // Pixels are square afterwards.
        List.of("-map", "0:V:0", "-frames:v", "1", "-vf", "scale=max(1\\,round(iw*sar)):ih"));
    arguments.addAll(List.of("-pix_fmt", "yuvj444p", "-q:v", "2", "-f", "image2", "-update", "1"));
    arguments.add(picture.getFileName().toString());
    return ffmpeg.run(parent(picture), arguments, position -> true);
  }

  private static Path parent(Path file) {
    return java.util.Objects.requireNonNull(file.getParent());
  }

  private static int[] edges(Path picture) throws IOException, UnusableVideoException {
    if (!Files.exists(picture)) {
      throw UnusableVideoException.broken();
    }
    ImageReader reader = ImageIO.getImageReadersByMIMEType("image/jpeg").next();
    try (ImageInputStream in = new FileImageInputStream(picture.toFile())) {
      reader.setInput(in, true, true);
      return new int[] {reader.getWidth(0), reader.getHeight(0)};
    } finally {
      reader.dispose();
    }
  }

  private static Duration expected(String said) {
    Matcher found = DURATION.matcher(said);
    return found.find()
        ? Duration.ofHours(Integer.parseInt(found.group(1)))
            .plusMinutes(Integer.parseInt(found.group(2)))
            .plusSeconds(Integer.parseInt(found.group(3)) + 1)
        : Duration.ZERO;
  }

  /** All sizes by one run, which decodes once; how long it is. */
  private Duration encode(
      List<String> input, List<Rung> rungs, Path folder, Duration expected, IntPredicate percent)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> arguments = new ArrayList<>(List.of("-v", "error", "-xerror"));
    arguments.addAll(List.of("-filter_complex_threads", "1"));
    arguments.addAll(input);
    arguments.addAll(List.of("-filter_complex", graph(rungs)));
    for (Rung rung : rungs) {
      arguments.addAll(List.of("-map", "[v" + rung.name() + "]", "-map", "0:a:0?"));
      arguments.addAll(encoding(rung));
      arguments.addAll(NOTHING_BESIDE);
      arguments.addAll(List.of("-max_muxing_queue_size", "1024", "-f", "mp4", encoded(rung)));
    }
    Duration reached =
        ffmpeg
            .run(
                folder,
                arguments,
                position ->
                    percent.test(
                        expected.isZero()
                            ? 0
                            : (int)
                                Math.min(
                                    WHEN_ENCODED,
                                    position.toMillis() * WHEN_ENCODED / expected.toMillis())))
            .position();
    if (reached.isZero()) {
      throw UnusableVideoException.broken();
    }
    return reached;
  }

  private static String graph(List<Rung> rungs) {
    StringBuilder graph = new StringBuilder("[0:V:0]split=" + rungs.size());
    rungs.forEach(rung -> graph.append("[i").append(rung.name()).append(']'));
    for (Rung rung : rungs) {
      graph.append(
          ";[i%d]scale=%d:%d:flags=bicubic,setsar=1,format=yuv420p[v%d]"
              .formatted(rung.name(), rung.width(), rung.height(), rung.name()));
    }
    return graph.toString();
  }

  private List<String> encoding(Rung rung) {
    return List.of(
        "-c:v",
        "libx264",
        "-preset",
        "veryfast",
        "-crf",
        "23",
        "-maxrate",
        rung.kilobits() + "k",
        "-bufsize",
        rung.kilobits() * 2 + "k",
        "-fpsmax",
        "60",
        "-force_key_frames",
        "expr:gte(t,n_forced*" + SECONDS_A_PART + ")",
        "-threads",
        Integer.toString(ffmpeg.threads()),
        "-c:a",
        "aac",
        "-b:a",
        "128k",
        "-ac",
        "2",
        "-ar",
        "48000");
  }

  private static String encoded(Rung rung) {
    return "encoded-" + rung.name() + ".mp4";
  }

  private Path poster(List<String> input, Duration duration, Path first)
      throws IOException, InterruptedException, UnusableVideoException {
    Duration third = duration.dividedBy(3);
    Path poster = first.resolveSibling("poster.jpg");
    frame(input, third.compareTo(POSTER_AT) < 0 ? third : POSTER_AT, poster);
    return Files.exists(poster) ? poster : first;
  }

  private Size single(Rung rung, Path folder)
      throws IOException, InterruptedException, UnusableVideoException {
    Path file = folder.resolve("video.mp4");
    copy(rung, folder, List.of("-movflags", "+faststart", "-f", "mp4", "video.mp4"));
    return new Size(file, rung.width(), rung.height(), "");
  }

  /** One file for all parts, which a playlist names by their places in it. */
  private Size stream(Rung rung, Path folder)
      throws IOException, InterruptedException, UnusableVideoException {
    copy(
        rung,
        folder,
        List.of(
            "-f",
            "hls",
            "-hls_time",
            Integer.toString(SECONDS_A_PART),
            "-hls_playlist_type",
            "vod",
            "-hls_segment_type",
            "fmp4",
            "-hls_flags",
            "single_file",
            "-hls_segment_filename",
            rung.file(),
            rung.playlist()));
    String playlist = Files.readString(folder.resolve(rung.playlist()));
    return new Size(folder.resolve(rung.file()), rung.width(), rung.height(), playlist);
  }

  private void copy(Rung rung, Path folder, List<String> target)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> arguments = new ArrayList<>(List.of("-v", "error", "-protocol_whitelist", "file"));
    arguments.addAll(List.of("-f", "mov", "-i", encoded(rung), "-map", "0", "-c", "copy"));
    arguments.addAll(NOTHING_BESIDE);
    arguments.addAll(target);
    ffmpeg.run(folder, arguments, position -> true);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
  }
}
