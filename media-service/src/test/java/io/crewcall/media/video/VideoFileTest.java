package io.crewcall.media.video;

import static io.crewcall.media.Pictures.box;
import static io.crewcall.media.Pictures.concat;
import static io.crewcall.media.Pictures.movie;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Containers, box by box; what they say beside pictures and sound does not get out. */
class VideoFileTest {
  private static final byte[] TYPE = box("ftyp", "isom\0\0\2\0isom".getBytes(ISO_8859_1));
  private static final byte[] MEDIA = box("mdat", new byte[64]);
  private static final byte[] SECRET = "+48.8577+002.295/ at home".getBytes(ISO_8859_1);

  /** A length of eight bytes that says nothing. */
  private static final byte[] OPEN = {1, -1, -1, -1, -1, -1, -1, -1};

  @TempDir private Path folder;

  private Path file(byte[]... parts) throws Exception {
    return Files.write(folder.resolve("video"), concat(parts));
  }

  @Test
  void placesTitlesAndTimesAreWrittenOver() throws Exception {
    byte[] dated = new byte[100];
    Arrays.fill(dated, 4, 12, (byte) '{');
    byte[] handler = box("hdlr", new byte[8], "meta".getBytes(ISO_8859_1), SECRET);
    byte[] moov =
        movie(
            "vide",
            box("mvhd", dated),
            box("trak", box("mdia", handler)),
            box("udta", box("\u00A9xyz", SECRET)),
            box("meta", box("ilst", SECRET)));
    Path file =
        file(TYPE, box("uuid", SECRET), box("free", SECRET), moov, MEDIA, box("meta", SECRET));
    long size = Files.size(file);

    VideoFile.of(file).clean(file);

    String clean = Files.readString(file, ISO_8859_1);
    assertThat(clean).doesNotContain("at home", "+48.", "{{{{", "xyz", "ilst");
    assertThat(clean).contains("moov", "mvhd", "vide", "mdat");
    assertThat(Files.size(file)).isEqualTo(size);
    // It is a video as before, and there is nothing left to do.
    VideoFile.of(file).clean(file);
    assertThat(Files.readString(file, ISO_8859_1)).isEqualTo(clean);
  }

  @Test
  void picturesAndSoundStayAsTheyAre() throws Exception {
    byte[] media = new byte[100_000];
    new Random(3).nextBytes(media);
    Path file = file(TYPE, movie("vide"), box("mdat", media));
    VideoFile.of(file).clean(file);
    byte[] after = Files.readAllBytes(file);
    assertThat(Arrays.copyOfRange(after, after.length - media.length, after.length))
        .isEqualTo(media);
  }

  @Test
  void soundAndStillsAreNoVideos() throws Exception {
    assertRefused("CONTENT_MISMATCH", TYPE, movie("soun"), MEDIA);
    assertRefused("CONTENT_MISMATCH", TYPE, box("meta", new byte[20]), MEDIA);
    assertRefused("CONTENT_MISMATCH", "<html>no video at all</html>".getBytes(ISO_8859_1));
    assertRefused("CONTENT_MISMATCH", new byte[0]);
    assertRefused("CONTENT_MISMATCH", new byte[] {0, 0, 0, 1, 'f', 't', 'y', 'p'});
  }

  @Test
  void whatIsCutOffOrContradictsItselfIsRefused() throws Exception {
    byte[] whole = concat(TYPE, movie("vide"), MEDIA);
    assertRefused("UNREADABLE_VIDEO", Arrays.copyOf(whole, whole.length - 1));
    assertRefused("UNREADABLE_VIDEO", TYPE, movie("vide"));
    byte[] tooShort = {0, 0, 0, 2, 'x', 'x', 'x', 'x'};
    assertRefused("UNREADABLE_VIDEO", TYPE, movie("vide"), tooShort);
    byte[] negative = {0, 0, 0, 1, 'm', 'o', 'o', 'v', -1, -1, -1, -1, -1, -1, -1, -1, 0, 0};
    assertRefused("UNREADABLE_VIDEO", TYPE, negative);
    byte[] many = new byte[8 * 30_000];
    for (int i = 0; i < many.length; i += 8) {
      System.arraycopy(box("junk"), 0, many, i, 8);
    }
    assertRefused("UNREADABLE_VIDEO", TYPE, movie("vide"), many, MEDIA);
  }

  private void assertRefused(String code, byte[]... parts) throws Exception {
    Path file = file(parts);
    assertThatThrownBy(() -> VideoFile.of(file))
        .isInstanceOfSatisfying(
            UnusableVideoException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  /** An element with a length of eight bytes. */
  private static byte[] element(String id, byte[]... content) {
    byte[] all = concat(content);
    byte[] length = {
      1, 0, 0, 0, 0, (byte) (all.length >> 16), (byte) (all.length >> 8), (byte) all.length
    };
    return concat(HexFormat.of().parseHex(id), length, all);
  }

  private static byte[] head(String docType) {
    return element("1A45DFA3", element("4282", docType.getBytes(ISO_8859_1)));
  }

  private static byte[] tracks(int type) {
    return element("1654AE6B", element("AE", element("83", new byte[] {(byte) type})));
  }

  @Test
  void webmIsMatroskaThatSaysSo() throws Exception {
    byte[] cluster = element("1F43B675", new byte[50]);
    byte[] info = element("1549A966", element("7BA9", SECRET), element("4461", new byte[8]));
    byte[] tags = element("1254C367", SECRET);
    Path file = file(head("webm"), element("18538067", info, tracks(1), cluster, tags));
    long size = Files.size(file);
    VideoFile video = VideoFile.of(file);
    assertThat(video.type()).isEqualTo("video/webm");
    video.clean(file);
    assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("at home");
    assertThat(Files.size(file)).isEqualTo(size);
    assertThat(VideoFile.of(file).type()).isEqualTo("video/webm");

    assertRefused("CONTENT_MISMATCH", head("matroska"), element("18538067", tracks(1), cluster));
    assertRefused("CONTENT_MISMATCH", head("webm"), element("18538067", tracks(2), cluster));
    assertRefused("UNREADABLE_VIDEO", head("webm"), element("18538067", tracks(1)));
    byte[] whole = concat(head("webm"), element("18538067", tracks(1), cluster));
    assertRefused("UNREADABLE_VIDEO", Arrays.copyOf(whole, whole.length - 10));
  }

  @Test
  void aRecordingNeedNotSayHowLongItIs() throws Exception {
    byte[] segment = concat(HexFormat.of().parseHex("18538067"), OPEN);
    byte[] cluster = concat(HexFormat.of().parseHex("1F43B675"), OPEN, element("A3", new byte[30]));
    Path file = file(head("webm"), segment, tracks(1), cluster, cluster);
    assertThat(VideoFile.of(file).type()).isEqualTo("video/webm");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13, 21, 34})
  void noiseEndsClearly(int seed) throws Exception {
    byte[] noise = new byte[5_000];
    new Random(seed).nextBytes(noise);
    byte[][] starts = {new byte[0], TYPE, head("webm"), concat(TYPE, movie("vide"))};
    for (byte[] start : starts) {
      Path file = file(start, noise);
      assertThatThrownBy(() -> VideoFile.of(file)).isInstanceOf(UnusableVideoException.class);
    }
  }
}
