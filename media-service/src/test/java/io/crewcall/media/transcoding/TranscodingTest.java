package io.crewcall.media.transcoding;

import static io.crewcall.media.MediaApi.MEDIA;
import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.creative.CreativeProfileState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.Clips;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** From an uploaded video or sound to what plays everywhere. */
class TranscodingTest extends MediaServiceTest {
  private static final byte[] CLIP = Clips.mp4();

  private final UUID owner = UUID.randomUUID();

  private JsonNode ends(String status, String type, byte[] file, String purpose) {
    return as(owner).awaitStatus(as(owner).upload(type, file, purpose), status);
  }

  private static List<String> names(JsonNode media) {
    List<String> names = new ArrayList<>();
    media.path("variants").forEach(variant -> names.add(variant.path("name").asString()));
    return names;
  }

  private static JsonNode variant(JsonNode media, String name) {
    return media.path("variants").get(names(media).indexOf(name));
  }

  @Test
  void aVideoGetsAPosterAnMp4AndAStream() {
    JsonNode media = ends("READY", "video/mp4", CLIP, "REEL");

    assertThat(names(media)).containsExactly("thumbnail", "large", "video", "hls");
    assertThat(media.path("variants").valueStream().map(link -> link.path("kind").asString()))
        .containsExactly("IMAGE", "IMAGE", "VIDEO", "HLS");
    assertThat(media.path("poster")).isEqualTo(variant(media, "large"));
    assertThat(Pictures.decode(fetch(link(media, "large")).body()).getWidth()).isEqualTo(320);
    assertThat(media.path("width").asInt()).isEqualTo(320);
    assertThat(media.path("height").asInt()).isEqualTo(240);
    assertThat(media.path("durationMillis").asInt()).isBetween(900, 1_200);
    assertThat(media.path("progress").isNull()).isTrue();

    HttpResponse<byte[]> video = fetch(link(media, "video"));
    assertThat(video.headers().firstValue("content-type")).hasValue("video/mp4");
    String content = new String(video.body(), ISO_8859_1);
    assertThat(content).contains("avc1", "mp4a").doesNotContain(Clips.SECRET, "+48.", "Lav");
    assertThat(content.indexOf("moov")).isLessThan(content.indexOf("mdat"));

    AssetState told =
        events
            .await(AssetState.class, "asset.ready", UUID.fromString(media.path("id").asString()))
            .data();
    assertThat(told.durationMillis()).isEqualTo(media.path("durationMillis").asLong());
    assertThat(told.publicVariants())
        .extracting(AssetState.PublicVariant::name)
        .containsExactly("thumbnail", "large", "video", "hls");
  }

  @Test
  void aPrivateStreamPlaysByItsAddressAlone() throws Exception {
    JsonNode media = ends("READY", "video/mp4", CLIP, "DELIVERY");
    assertThat(names(media)).contains("original");
    String address = variant(media, "hls").path("url").asString();
    assertThat(address).startsWith("/api/v1/media/playlists/");
    assertThat(variant(media, "hls").path("publicUrl").isNull()).isTrue();

    Answer all = nobody().get(address).expect(200);
    assertThat(all.header("content-type")).startsWith("application/vnd.apple.mpegurl");
    assertThat(all.header("cache-control")).contains("no-store");
    String size = lines(all).getLast();
    assertThat(size).isEqualTo("hls-360.m3u8");
    Answer parts = nobody().get(sibling(address, size)).expect(200);
    String file = lines(parts).getFirst();
    assertThat(file).startsWith("http");
    plays(parts, range -> store(file, range));

    // Forged, of something else, and after the file was removed.
    String forged = address.replace("/playlists/", "/playlists/A");
    nobody().get(forged).refused(404, "MEDIA_NOT_FOUND");
    nobody().get(sibling(address, "hls-999.m3u8")).refused(404, "MEDIA_NOT_FOUND");
    nobody().get(sibling(address, "large")).refused(404, "MEDIA_NOT_FOUND");
    String path = MEDIA + "/" + media.path("id").asString();
    as(owner).call("DELETE", path, null, "If-Match", "*").expect(204);
    nobody().get(address).refused(404, "MEDIA_NOT_FOUND");
  }

  @Test
  void aReelOfAProfileStreamsToEverybodyAndForEver() throws Exception {
    JsonNode media = ends("READY", "video/mp4", CLIP, "REEL");
    UUID id = UUID.fromString(media.path("id").asString());
    nobody()
        .get("/api/v1/media/public/" + variant(media, "hls").path("sha256").asString() + "/hls")
        .refused(404, "MEDIA_NOT_FOUND");
    events.publish(
        "creative.updated",
        owner,
        1,
        new CreativeProfileState(
            owner,
            List.of("EDITOR"),
            List.of(),
            null,
            null,
            null,
            null,
            List.of(id),
            List.of(),
            true,
            List.of()));
    await()
        .untilAsserted(() ->
            assertThat(publicUrl(as(owner).get(MEDIA + "/" + id).body(), "hls")).isNotEmpty());
    String address = publicUrl(as(owner).get(MEDIA + "/" + id).body(), "hls");

    Answer all = nobody().get(address).expect(200);
    assertThat(all.header("cache-control")).contains("immutable");
    String list = URI.create(address).resolve(lines(all).getLast()).toString();
    assertThat(list).matches("/api/v1/media/public/[0-9a-f]{64}/hls-360.m3u8");
    Answer parts = nobody().get(list).expect(200);
    assertThat(parts.header("content-type")).startsWith("application/vnd.apple.mpegurl");
    String file = URI.create(list).resolve(lines(parts).getFirst()).toString();
    plays(
        parts,
        range -> {
          Answer part = nobody().get(file, "Range", range).expect(206);
          assertThat(part.header("content-type")).isEqualTo("video/mp4");
          assertThat(part.header("cache-control")).contains("immutable");
          return part.response().body();
        });
  }

  /** Gets a range of bytes. */
  @FunctionalInterface
  private interface Ranges {
    byte[] get(String range) throws Exception;
  }

  /** Its parts, fetched as a player does, are a film. */
  private static void plays(Answer parts, Ranges ranges) throws Exception {
    Matcher place =
        Pattern.compile("BYTERANGE[:=]\"?(\\d+)@(\\d+)")
            .matcher(new String(parts.response().body(), UTF_8));
    byte[] film = new byte[0];
    while (place.find()) {
      long first = Long.parseLong(place.group(2));
      long last = first + Long.parseLong(place.group(1)) - 1;
      film = Pictures.concat(film, ranges.get("bytes=" + first + "-" + last));
    }
    assertThat(new String(film, ISO_8859_1)).contains("ftyp", "moov", "moof", "mdat");
    assertThat(Clips.copied(film, "mp4")).isNotEmpty();
  }

  private static byte[] store(String link, String range) throws Exception {
    HttpResponse<byte[]> part =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(link)).header("Range", range).build(),
                BodyHandlers.ofByteArray());
    assertThat(part.statusCode()).isEqualTo(206);
    return part.body();
  }

  private static List<String> lines(Answer playlist) {
    return new String(playlist.response().body(), UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
  }

  private static String sibling(String address, String name) {
    return address.substring(0, address.lastIndexOf('/') + 1) + name;
  }

  private static String publicUrl(JsonNode media, String name) {
    return variant(media, name).path("publicUrl").asString("");
  }

  @Test
  void theOriginalOfADeliveryStaysAndSaysNothing() {
    JsonNode media = ends("READY", "video/mp4", CLIP, "DELIVERY");
    byte[] original = fetch(link(media, "original")).body();
    assertThat(original).hasSize(CLIP.length);
    assertThat(new String(original, ISO_8859_1)).doesNotContain("title=", "+48.");
    assertThat(media.path("size").asInt()).isEqualTo(CLIP.length);
    assertThat(variant(media, "original").path("width").asInt()).isEqualTo(320);
  }

  @Test
  void aVideoIsShownAsThePhoneWasHeld() {
    byte[] turned = Clips.copied(CLIP, "mp4", "-metadata:s:v", "rotate=90");
    JsonNode media = ends("READY", "video/mp4", turned, "REEL");
    assertThat(media.path("width").asInt()).isEqualTo(240);
    assertThat(media.path("height").asInt()).isEqualTo(320);
    assertThat(Pictures.decode(fetch(link(media, "large")).body()).getHeight()).isEqualTo(320);
  }

  @ParameterizedTest
  @CsvSource({
    "webm, video/webm, libvpx, -deadline realtime -b:v 200k",
    "mov, video/quicktime, mjpeg, -q:v 5",
    "mp4, video/mp4, mpeg4, -aspect 2:1",
    "mp4, video/mp4, libx264, -movflags frag_keyframe+empty_moov -preset ultrafast"
  })
  void whateverACameraOrATabletMakes(String ending, String type, String codec, String more) {
    List<String> arguments = new ArrayList<>(Clips.PICTURE);
    arguments.addAll(List.of("-c:v", codec));
    arguments.addAll(List.of(more.split(" ")));
    JsonNode media = ends("READY", type, Clips.made(ending, arguments), "PORTFOLIO");
    assertThat(names(media)).containsExactly("thumbnail", "large", "video", "hls");
    assertThat(media.path("width").asInt()).isEqualTo(more.contains("2:1") ? 480 : 320);
  }

  private static byte[] noise(byte[] clip, double from) {
    byte[] broken = clip.clone();
    byte[] noise = new byte[(int) (clip.length * (1 - from))];
    new Random(7).nextBytes(noise);
    System.arraycopy(noise, 0, broken, clip.length - noise.length, noise.length);
    return broken;
  }

  /** The movie before the pictures, and of those as much as is said. */
  static Stream<Arguments> odd() {
    byte[] start = Clips.copied(CLIP, "mp4", "-movflags", "+faststart");
    List<String> sound = new ArrayList<>(Clips.TONE);
    sound.addAll(List.of("-c:a", "aac"));
    byte[] list = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(UTF_8);
    byte[] concat = "ffconcat version 1.0\nfile /etc/passwd\n".getBytes(UTF_8);
    return Stream.of(
        Arguments.of("half a file", "video/mp4", Arrays.copyOf(start, start.length / 2), "U"),
        Arguments.of("pictures of noise", "video/mp4", noise(start, 0.5), "U"),
        Arguments.of("all of noise", "video/mp4", Pictures.video(20_000), "U"),
        Arguments.of("sound alone", "video/mp4", Clips.made("m4a", sound), "C"),
        Arguments.of("a still", "video/mp4", Pictures.corpus("still.heic"), "C"),
        Arguments.of("a playlist", "video/mp4", list, "C"),
        Arguments.of("a list of files", "video/quicktime", concat, "C"),
        Arguments.of("random bytes", "video/webm", noise(new byte[5_000], 0), "C"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void whatIsNoVideoFails(String what, String type, byte[] file, String code) {
    JsonNode failed = ends("FAILED", type, file, "REEL");
    assertThat(failed.path("failure").asString())
        .as(what)
        .isEqualTo(code.equals("U") ? "UNREADABLE_VIDEO" : "CONTENT_MISMATCH");
    assertThat(failed.path("variants")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "wav, audio/x-wav, pcm_s16le",
    "mp3, audio/mpeg, libmp3lame",
    "flac, audio/flac, flac",
    "ogg, audio/ogg, libvorbis",
    "m4a, audio/mp4, aac"
  })
  void soundIsPlayedAndDrawn(String ending, String type, String codec) {
    List<String> arguments = new ArrayList<>(Clips.TONE);
    arguments.addAll(List.of("-c:a", codec, "-metadata", "title=" + Clips.SECRET));
    byte[] sound = Clips.made(ending, arguments);
    assertThat(new String(sound, ISO_8859_1)).contains(Clips.SECRET);

    JsonNode media = ends("READY", type, sound, "DELIVERY");

    assertThat(names(media)).containsExactly("audio", "original");
    assertThat(variant(media, "audio").path("kind").asString()).isEqualTo("AUDIO");
    assertThat(media.path("durationMillis").asInt()).isBetween(950, 1_150);
    assertThat(media.path("poster").isNull()).isTrue();
    assertThat(media.path("peaks")).hasSize(AudioTranscoder.PEAKS);
    assertThat(media.path("peaks").get(100).asInt()).isBetween(44, 56);
    for (String name : names(media)) {
      assertThat(new String(fetch(link(media, name)).body(), ISO_8859_1))
          .doesNotContain(Clips.SECRET);
    }
  }

  @Test
  void aSampleIsSoundAndSoundIsNoPortfolio() {
    byte[] sound = Clips.made("mp3", Clips.TONE);
    JsonNode media = ends("READY", "audio/mp3", sound, "SAMPLE");
    assertThat(names(media)).containsExactly("audio");
    as(owner).start("audio/mpeg", 10, "REEL").refused(422, "CONTENT_TYPE_NOT_ACCEPTED");
    as(owner).start("video/mp4", 10, "SAMPLE").refused(422, "CONTENT_TYPE_NOT_ACCEPTED");
  }

  @ParameterizedTest
  @CsvSource({"audio/mpeg", "audio/wav", "audio/flac", "audio/ogg", "audio/mp4", "audio/aac"})
  void whatIsNoSoundFails(String type) {
    byte[] noise = noise(new byte[20_000], 0);
    JsonNode failed = ends("FAILED", type, noise, "SAMPLE");
    assertThat(failed.path("failure").asString()).isEqualTo("CONTENT_MISMATCH");
    byte[] start =
        switch (type) {
          case "audio/mpeg" -> "ID3\4\0\0\0\0\0\0".getBytes(ISO_8859_1);
          case "audio/wav" -> "RIFF\0\0\1\0WAVEfmt \20\0\0\0".getBytes(ISO_8859_1);
          case "audio/flac" -> "fLaC\0\0\0\42".getBytes(ISO_8859_1);
          case "audio/ogg" -> "OggS\0\2".getBytes(ISO_8859_1);
          case "audio/mp4" -> Pictures.box("ftyp", "M4A \0\0\0\0".getBytes(ISO_8859_1));
          default -> new byte[] {(byte) 0xFF, (byte) 0xF1};
        };
    JsonNode broken = ends("FAILED", type, Pictures.concat(start, noise), "SAMPLE");
    assertThat(broken.path("failure").asString()).isEqualTo("UNREADABLE_AUDIO");
  }

  @Test
  void howFarItHasComeIsShownAndWhatIsRemovedMeanwhileEnds() {
    List<String> minute = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc=s=320x240:d=60"));
    minute.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast"));
    MediaApi api = as(owner);
    String id = api.upload("video/mp4", Clips.made("mp4", minute), "REEL");
    await().until(() -> api.get(MEDIA + "/" + id).expect(200).body().path("progress").asInt(0) > 0);
    Answer seen = api.get(MEDIA + "/" + id);
    assertThat(seen.text("status")).isEqualTo("PROCESSING");
    assertThat(seen.body().path("progress").asInt()).isBetween(1, 95);
    api.call("DELETE", MEDIA + "/" + id, null, "If-Match", "*").expect(204);
    await()
        .until(() ->
            jdbc.sql("select count(*) from job where task_instance = :id")
                    .param("id", id)
                    .query(Long.class)
                    .single()
                == 0);
    api.get(MEDIA + "/" + id).expect(404);
  }
}
