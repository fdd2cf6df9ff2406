package io.crewcall.media.transcoding;

import io.crewcall.media.video.UnusableVideoException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** Makes of sound what browsers play, and what can be drawn of it. */
@Component
public class AudioTranscoder {
  /** How many peaks a waveform has. */
  public static final int PEAKS = 200;

  private static final int SAMPLES_A_SECOND = 8_000;
  private static final int FULL_SCALE = 32_768;

  /** How long it is comes to light only then. */
  private static final int WHILE_DECODED = 0;

  /** How ffmpeg calls what reads and writes such files. */
  private static final Map<String, String> READERS =
      Map.of(
          "audio/mpeg", "mp3",
          "audio/mp4", "mov",
          "audio/aac", "aac",
          "audio/wav", "wav",
          "audio/flac", "flac",
          "audio/ogg", "ogg");

  private static final Map<String, String> WRITERS =
      Map.of(
          "audio/mpeg", "mp3",
          "audio/mp4", "mp4",
          "audio/aac", "adts",
          "audio/wav", "wav",
          "audio/flac", "flac",
          "audio/ogg", "ogg");

  private final Ffmpeg ffmpeg;

  AudioTranscoder(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Whether there is an ffmpeg to do it with. */
  public boolean available() {
    return ffmpeg.available();
  }

  /**
   * What was made of sound.
   *
   * @param audio AAC in an MP4
   * @param original the sound as it came, without what the file says beside it
   * @param peaks how loud it is at most in each of as many parts, from 0 to 100
   */
  public record TranscodedAudio(
      Duration duration, Path audio, Path original, List<Integer> peaks) {}

  /**
   * @param type as told by its first bytes
   * @param folder for what is made; empty before
   * @param percent told how far it has come; false ends it
   * @throws UnusableVideoException when it cannot be decoded, or is too much
   */
  public TranscodedAudio transcode(Path file, String type, Path folder, IntPredicate percent)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> arguments = new ArrayList<>(List.of("-v", "error", "-xerror"));
    arguments.addAll(input(file, type));
    arguments.addAll(List.of("-map", "0:a:0", "-vn", "-c:a", "aac", "-b:a", "160k", "-ac", "2"));
    arguments.addAll(VideoTranscoder.NOTHING_BESIDE);
    arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", "audio.m4a"));
    arguments.addAll(List.of("-map", "0:a:0", "-vn", "-ac", "1", "-c:a", "pcm_s16be"));
    arguments.addAll(List.of("-ar", Integer.toString(SAMPLES_A_SECOND), "-f", "s16be", "wave.raw"));
    ffmpeg.run(folder, arguments, position -> percent.test(WHILE_DECODED));
    Path wave = folder.resolve("wave.raw");
    long samples = Files.size(wave) / 2;
    if (samples == 0) {
      throw UnusableVideoException.broken();
    }
    return new TranscodedAudio(
        Duration.ofMillis(samples * 1000 / SAMPLES_A_SECOND),
        folder.resolve("audio.m4a"),
        original(file, type, folder),
        peaks(wave, samples));
  }

  private Path original(Path file, String type, Path folder)
      throws IOException, InterruptedException, UnusableVideoException {
    List<String> arguments = new ArrayList<>(List.of("-v", "error"));
    arguments.addAll(input(file, type));
    arguments.addAll(List.of("-map", "0:a:0", "-c", "copy"));
    arguments.addAll(VideoTranscoder.NOTHING_BESIDE);
    if (type.equals("audio/mpeg")) {
      arguments.addAll(List.of("-write_id3v1", "0", "-id3v2_version", "0"));
    }
    arguments.addAll(
        List.of("-f", java.util.Objects.requireNonNull(WRITERS.get(type)), "original"));
    ffmpeg.run(folder, arguments, position -> true);
    return folder.resolve("original");
  }

  private List<String> input(Path file, String type) {
    return List.of(
        "-protocol_whitelist",
        "file",
        "-max_alloc",
        "200000000",
        "-threads",
        Integer.toString(ffmpeg.threads()),
        "-f",
        java.util.Objects.requireNonNull(READERS.get(type)),
        "-i",
        file.toAbsolutePath().toString());
  }

  private static List<Integer> peaks(Path wave, long samples) throws IOException {
    int parts = (int) Math.min(PEAKS, samples);
    List<Integer> peaks = new ArrayList<>(parts);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(wave)))) {
      for (int part = 0; part < parts; part++) {
        long end = samples * (part + 1) / parts;
        int peak = 0;
        for (long at = samples * part / parts; at < end; at++) {
          peak = Math.max(peak, Math.abs((int) in.readShort()));
        }
        peaks.add(Math.round(peak * 100f / FULL_SCALE));
      }
    }
    return peaks;
  }
}
