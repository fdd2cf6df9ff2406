package io.crewcall.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Forms of the sizes that people have, sent to the local store with the heap that it has on a
 * developer's machine.
 */
class LargeUploadTest extends MediaServiceTest {
  private static final int MEGABYTE = 1 << 20;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path folder;
  @Autowired private ObjectStore store;

  /** A file and what it is to be found with. */
  private record Sample(Path path, long size, String checksum) {}

  @ParameterizedTest
  @ValueSource(ints = {25, 60, 100})
  void aFormOfThisManyMegabytesArrives(int megabytes) throws Exception {
    Sample sample = sample(megabytes, (long) megabytes * MEGABYTE);
    JsonNode form = form(sample.size());
    assertThat(send(form, sample)).isBetween(200, 204);
    assertThat(stored(form)).isEqualTo(sample.checksum());
  }

  @Test
  void eightPhotosOfAPhoneAtOnceArrive() throws Exception {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      samples.add(sample(i, 17L * MEGABYTE / 2));
    }
    List<JsonNode> forms = samples.stream().map(sample -> form(sample.size())).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(samples.size())) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < samples.size(); i++) {
        JsonNode form = forms.get(i);
        Sample sample = samples.get(i);
        answers.add(threads.submit(() -> send(form, sample)));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isBetween(200, 204);
      }
    }
    for (int i = 0; i < samples.size(); i++) {
      assertThat(stored(forms.get(i))).isEqualTo(samples.get(i).checksum());
    }
  }

  @Test
  void aLargeFileThatIsLongerThanSignedIsRefusedAndNotKept() throws Exception {
    Sample sample = sample(1, 30L * MEGABYTE);
    JsonNode form = form(sample.size() - 1);
    assertThat(send(form, sample)).isEqualTo(400);
    assertThat(MediaApi.fetch(store.link(key(form))).statusCode()).isEqualTo(404);
  }

  private JsonNode form(long size) {
    return somebody().start("video/mp4", size, "REEL").expect(201).body().path("upload");
  }

  private static String key(JsonNode form) {
    return form.path("fields").path("key").asString();
  }

  private Sample sample(int seed, long size) throws Exception {
    Path path = folder.resolve("sample-" + seed);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    Random random = new Random(seed);
    byte[] block = new byte[MEGABYTE / 2];
    try (var out = Files.newOutputStream(path)) {
      for (long written = 0; written < size; written += block.length) {
        random.nextBytes(block);
        out.write(block);
        digest.update(block);
      }
    }
    return new Sample(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
  }

  private static int send(JsonNode form, Sample sample) throws IOException, InterruptedException {
    String boundary = "--------crewcall-test";
    StringBuilder head = new StringBuilder();
    form.path("fields")
        .forEachEntry((name, value) ->
            head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value.asString())
                .append("\r\n"));
    head.append("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n");
    BodyPublisher body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head.toString()),
            BodyPublishers.ofFile(sample.path()),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(form.path("url").asString()))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(body)
            .build();
    return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String stored(JsonNode form) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    HttpRequest request = HttpRequest.newBuilder(URI.create(store.link(key(form)))).build();
    var answer = CLIENT.send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (InputStream in = new DigestInputStream(answer.body(), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
