package io.crewcall.media.store;

import static io.crewcall.media.MediaApi.MEDIA;
import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.Pictures;
import io.crewcall.servers.Ports;
import io.crewcall.servers.S3Server;
import io.crewcall.servers.ServerHome;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The service starts without the store, finds it, loses it and finds it again. Nor does it need
 * ffmpeg.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0",
      "crewcall.media.bucket=outage",
      "crewcall.media.ffmpeg=/nowhere/ffmpeg"
    })
@RealServers
class StoreOutageTest {
  private static final int PORT = Ports.anyFree();
  private static final byte[] PICTURE = Pictures.encoded("jpg", 64, 48);

  @TempDir static Path folder;
  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private Environment environment;

  @DynamicPropertySource
  static void store(DynamicPropertyRegistry properties) {
    properties.add("crewcall.s3.endpoint", () -> "http://127.0.0.1:" + PORT);
    properties.add("crewcall.s3.access-key", () -> "outage");
    properties.add("crewcall.s3.secret-key", () -> "a-secret-key-of-this-test");
  }

  private static S3Server startStore() {
    return S3Server.start(
        ServerHome.of(Path.of(System.getProperty("crewcall.root"))),
        new S3Server.Options(folder, PORT, "outage", "a-secret-key-of-this-test", List.of()));
  }

  @Test
  void allButUploadsGoesOnWithoutTheStoreAndTheRestIsMadeUpFor() {
    MediaApi owner =
        new MediaApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.INFLUENCER));
    refused(owner);
    assertThat(readiness()).isEqualTo(200);

    JsonNode kept;
    JsonNode removed;
    Answer pending;
    S3Server first = startStore();
    try {
      await().until(() -> start(owner).status() == 201);
      kept = owner.awaitStatus(owner.upload("image/jpeg", PICTURE, "AVATAR"), "READY");
      removed = owner.awaitStatus(owner.upload("image/jpeg", PICTURE, "AVATAR"), "READY");
      pending = start(owner).expect(201);
      assertThat(MediaApi.send(pending.body().path("upload"), PICTURE)).isBetween(200, 204);
    } finally {
      first.process().close();
    }

    await().until(() -> start(owner).status() == 503);
    refused(owner);
    assertThat(readiness()).isEqualTo(200);
    MediaApi visitor = new MediaApi(http.baseUrl(), null);
    visitor.get(publicUrl(kept)).refused(503, "STORE_UNAVAILABLE");
    owner.get(MEDIA + "/" + id(kept)).expect(200);
    owner.get(MEDIA).expect(200);
    owner.call("DELETE", MEDIA + "/" + id(removed), null, "If-Match", "*").expect(204);
    owner.complete(pending.text("mediaId")).expect(202);
    assertThat(owner.get(MEDIA + "/" + pending.text("mediaId")).text("status"))
        .isEqualTo("PROCESSING");

    S3Server second = startStore();
    try {
      owner.awaitStatus(pending.text("mediaId"), "READY");
      await().until(() -> start(owner).status() == 201);
      JsonNode again = owner.get(MEDIA + "/" + id(kept)).expect(200).body();
      assertThat(fetch(link(again, "large")).statusCode()).isEqualTo(200);
      visitor.get(publicUrl(kept)).expect(200);
      await().until(() -> fetch(link(removed, "large")).statusCode() == 404);
    } finally {
      second.process().close();
    }
  }

  @Test
  void withoutFfmpegAVideoStaysAsItIsAndSoundIsNotTaken() {
    MediaApi owner =
        new MediaApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.INFLUENCER));
    S3Server server = startStore();
    try {
      await().until(() -> start(owner).status() == 201);
      byte[] video = Pictures.video(20_000);
      JsonNode ready = owner.awaitStatus(owner.upload("video/mp4", video, "REEL"), "READY");
      assertThat(ready.path("variants")).hasSize(1);
      assertThat(fetch(link(ready, "original")).body()).isEqualTo(video);
      assertThat(ready.path("poster").isNull()).isTrue();
      byte[] sound = "OggS and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      JsonNode failed = owner.awaitStatus(owner.upload("audio/ogg", sound, "SAMPLE"), "FAILED");
      assertThat(failed.path("failure").asString()).isEqualTo("TYPE_NOT_SUPPORTED_HERE");
    } finally {
      server.process().close();
    }
  }

  private static Answer start(MediaApi owner) {
    return owner.start("image/jpeg", PICTURE.length, "AVATAR");
  }

  private static void refused(MediaApi owner) {
    Answer answer = start(owner).refused(503, "STORE_UNAVAILABLE");
    assertThat(answer.header("retry-after")).isNotEmpty();
  }

  private static String id(JsonNode media) {
    return media.path("id").asString();
  }

  private static String publicUrl(JsonNode media) {
    return media.path("variants").get(0).path("publicUrl").asString();
  }

  private int readiness() {
    String port = environment.getRequiredProperty("local.management.port");
    return fetch("http://127.0.0.1:" + port + "/actuator/health/readiness").statusCode();
  }
}
