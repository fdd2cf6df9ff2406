package io.crewcall.media.processing;

import static io.crewcall.media.MediaApi.MEDIA;
import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.Clips;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import io.crewcall.media.store.ObjectStore;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a completed upload to what others get to see. */
class ProcessingTest extends MediaServiceTest {
  private static final int WORKERS = 4;

  @Autowired private ProcessUploadJob processing;
  @Autowired private ObjectStore store;

  @Test
  void aPictureBecomesAThumbnailAndALargeOne() {
    UUID owner = UUID.randomUUID();
    String id = as(owner).upload("image/png", Pictures.encoded("png", 3000, 1500), "PORTFOLIO");
    JsonNode ready = as(owner).awaitStatus(id, "READY");

    HttpResponse<byte[]> large = fetch(link(ready, "large"));
    assertThat(large.statusCode()).isEqualTo(200);
    assertThat(large.headers().firstValue("content-type")).hasValue("image/jpeg");
    BufferedImage picture = Pictures.decode(large.body());
    assertThat(picture.getWidth()).isEqualTo(2560);
    assertThat(picture.getHeight()).isEqualTo(1280);
    BufferedImage thumbnail = Pictures.decode(fetch(link(ready, "thumbnail")).body());
    assertThat(thumbnail.getWidth()).isEqualTo(320);
    assertThat(thumbnail.getHeight()).isEqualTo(160);
    assertThat(ready.path("width").asInt()).isEqualTo(2560);
    assertThat(ready.path("size").asLong()).isEqualTo(large.body().length);

    AssetState told = events.await(AssetState.class, "asset.ready", UUID.fromString(id)).data();
    assertThat(told.publicVariants())
        .extracting(AssetState.PublicVariant::name)
        .containsExactly("thumbnail", "large");
    assertThat(told)
        .usingRecursiveComparison()
        .ignoringFields("publicVariants")
        .isEqualTo(
            new AssetState(
                UUID.fromString(id),
                owner,
                "PORTFOLIO",
                "image/png",
                large.body().length,
                AssetState.Status.READY,
                2560,
                1280));
  }

  @Test
  void smallPicturesAreNotBlownUp() {
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.encoded("jpg", 100, 50), "AVATAR");
    JsonNode ready = owner.awaitStatus(id, "READY");
    assertThat(Pictures.decode(fetch(link(ready, "large")).body()).getWidth()).isEqualTo(100);
  }

  @Test
  void webpIsTaken() {
    MediaApi owner = somebody();
    String id = owner.upload("image/webp", Pictures.webp(), "AVATAR");
    assertThat(owner.awaitStatus(id, "READY").path("variants")).hasSize(2);
  }

  @Test
  void whereAndByWhomItWasTakenDoesNotGetOut() {
    byte[] upload = Pictures.withExif(400, 200, 1);
    assertThat(new String(upload, ISO_8859_1)).contains(Pictures.SECRET);
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", upload, "PORTFOLIO");
    JsonNode ready = owner.awaitStatus(id, "READY");
    for (String variant : List.of("large", "thumbnail")) {
      assertThat(new String(fetch(link(ready, variant)).body(), ISO_8859_1))
          .doesNotContain("Exif", Pictures.SECRET, "II*");
    }
  }

  @Test
  void theUploadItselfIsNotKept() {
    MediaApi owner = somebody();
    byte[] picture = Pictures.withExif(40, 20, 1);
    Answer started = owner.start("image/jpeg", picture.length, "AVATAR").expect(201);
    MediaApi.send(started.body().path("upload"), picture);
    String key = started.body().path("upload").path("fields").path("key").asString();
    assertThat(fetch(store.link(key)).statusCode()).isEqualTo(200);
    owner.complete(started.text("mediaId")).expect(202);
    owner.awaitStatus(started.text("mediaId"), "READY");
    await().until(() -> fetch(store.link(key)).statusCode() == 404);
  }

  @ParameterizedTest
  // orientation as in EXIF; which corner of what is shown is red: t(op), b(ottom), l(eft), r(ight)
  @CsvSource({"1, l", "2, r", "3, r", "4, l", "5, t", "6, t", "7, b", "8, b"})
  void orientationIsHonoured(int orientation, char redSide) {
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.withExif(400, 200, orientation), "AVATAR");
    JsonNode ready = owner.awaitStatus(id, "READY");
    BufferedImage shown = Pictures.decode(fetch(link(ready, "large")).body());
    boolean turned = redSide == 't' || redSide == 'b';
    assertThat(shown.getWidth()).isEqualTo(turned ? 200 : 400);
    assertThat(shown.getHeight()).isEqualTo(turned ? 400 : 200);
    int x = redSide == 'l' ? 20 : redSide == 'r' ? 380 : 100;
    int y = redSide == 't' ? 20 : redSide == 'b' ? 380 : 100;
    Color there = new Color(shown.getRGB(x, y));
    assertThat(there.getRed()).isGreaterThan(200);
    assertThat(there.getBlue()).isLessThan(50);
  }

  @Test
  void whatCanBeSeenThroughStaysSo() {
    BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(25, 25, 0xFFFFFFFF);
    byte[] png = Pictures.encoded("png", image);
    MediaApi owner = somebody();
    JsonNode ready = owner.awaitStatus(owner.upload("image/png", png, "LOGO"), "READY");
    BufferedImage shown = Pictures.decode(fetch(link(ready, "large")).body());
    assertThat(ready.path("variants").get(1).path("contentType").asString()).isEqualTo("image/png");
    assertThat(shown.getRGB(25, 25)).isEqualTo(0xFFFFFFFF);
    assertThat(shown.getRGB(10, 10) >>> 24).isZero();
  }

  @Test
  void aSecondPayloadBehindThePictureDoesNotGetOut() {
    byte[] script = "<script>alert(1)</script>PK\u0003\u0004".getBytes(UTF_8);
    byte[] picture = Pictures.encoded("jpg", 40, 20);
    byte[] both = Arrays.copyOf(picture, picture.length + script.length);
    System.arraycopy(script, 0, both, picture.length, script.length);
    MediaApi owner = somebody();
    JsonNode ready = owner.awaitStatus(owner.upload("image/jpeg", both, "AVATAR"), "READY");
    assertThat(new String(fetch(link(ready, "large")).body(), ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void theTypeIsToldByContent() {
    byte[] html = "<html><script>alert(1)</script></html>".getBytes(UTF_8);
    byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>".getBytes(UTF_8);
    byte[] png = Pictures.encoded("png", 40, 20);
    failsAs("CONTENT_MISMATCH", "image/jpeg", png);
    failsAs("CONTENT_MISMATCH", "image/png", html);
    failsAs("CONTENT_MISMATCH", "image/jpeg", svg);
    failsAs("CONTENT_MISMATCH", "video/mp4", png);
    failsAs("CONTENT_MISMATCH", "video/webm", Pictures.video(1000));
    failsAs("CONTENT_MISMATCH", "image/png", new byte[] {(byte) 0x89});
  }

  @Test
  void whatCannotBeDecodedFails() {
    byte[] head = Arrays.copyOf(Pictures.encoded("jpg", 400, 200), 200);
    failsAs("UNREADABLE_IMAGE", "image/jpeg", head);
    // Half of it would be a picture with a grey half.
    byte[] jpeg = Pictures.withExif(400, 200, 1);
    failsAs("UNREADABLE_IMAGE", "image/jpeg", Arrays.copyOf(jpeg, jpeg.length * 2 / 3));
    byte[] webp = Pictures.webp();
    Arrays.fill(webp, 20, webp.length, (byte) 0x55);
    failsAs("UNREADABLE_IMAGE", "image/webp", webp);
    byte[] png = Pictures.encoded("png", 40, 20);
    failsAs("UNREADABLE_IMAGE", "image/png", Arrays.copyOf(png, 40));
  }

  @Test
  void hugePicturesAreRefusedByWhatTheirHeadSays() {
    failsAs("IMAGE_TOO_LARGE", "image/png", Pictures.bomb(30_000, 30_000));
    failsAs("IMAGE_TOO_LARGE", "image/png", Pictures.bomb(500_000_000, 1));
    failsAs("IMAGE_TOO_LARGE", "image/jpeg", Pictures.progressive(6000, 4500));
    failsAs("IMAGE_TOO_LARGE", "image/jpeg", Pictures.oneComponentAtATime(6000, 4500));
    // Neither does a long thin one hurt.
    MediaApi owner = somebody();
    String thin = owner.upload("image/png", Pictures.bomb(30_000, 2), "AVATAR");
    assertThat(owner.awaitStatus(thin, "READY").path("width").asInt()).isLessThanOrEqualTo(2560);
  }

  @Test
  void noEdgeIsEndless() {
    byte[] narrow = Pictures.wholeBomb(1, 60_000_000);
    assertThat(narrow).hasSizeLessThan(200_000);
    failsAs("IMAGE_TOO_LARGE", "image/png", narrow);
    failsAs("IMAGE_TOO_LARGE", "image/png", Pictures.wholeBomb(60_000_000, 1));
    failsAs("IMAGE_TOO_LARGE", "image/png", Pictures.wholeBomb(1, 65_536));
    failsAs("IMAGE_TOO_LARGE", "image/png", Pictures.wholeBomb(65_536, 1));
    // As long as a JPEG can be, and as many pixels as there may be.
    MediaApi owner = somebody();
    for (byte[] panorama :
        List.of(Pictures.wholeBomb(1, 65_535), Pictures.wholeBomb(65_535, 900))) {
      JsonNode ready = owner.awaitStatus(owner.upload("image/png", panorama, "PORTFOLIO"), "READY");
      assertThat(Math.max(ready.path("width").asInt(), ready.path("height").asInt()))
          .isEqualTo(2560);
    }
  }

  @Test
  void picturesOfCamerasThatBreakTheRulesAreTaken() {
    // EXIF data that says nonsense, or is cut off, tells nothing; the picture is fine.
    MediaApi owner = somebody();
    byte[] odd = Pictures.withExif(400, 200, 99);
    JsonNode ready = owner.awaitStatus(owner.upload("image/jpeg", odd, "AVATAR"), "READY");
    assertThat(ready.path("width").asInt()).isEqualTo(400);
    byte[] broken = Pictures.withExif(400, 200, 6);
    Arrays.fill(broken, 16, 24, (byte) 0xEE);
    ready = owner.awaitStatus(owner.upload("image/jpeg", broken, "AVATAR"), "READY");
    assertThat(ready.path("width").asInt()).isEqualTo(400);
  }

  private void failsAs(String code, String type, byte[] file) {
    MediaApi owner = somebody();
    String id = owner.upload(type, file, "DELIVERY");
    JsonNode failed = owner.awaitStatus(id, "FAILED");
    assertThat(failed.path("failure").asString()).isEqualTo(code);
    assertThat(failed.path("variants")).isEmpty();
    AssetState told = events.await(AssetState.class, "asset.failed", UUID.fromString(id)).data();
    assertThat(told.status()).isEqualTo(AssetState.Status.FAILED);
  }

  @Test
  void whatWasNotUploadedWaitsForIt() {
    byte[] picture = Pictures.encoded("jpg", 40, 20);
    MediaApi owner = somebody();
    Answer started = owner.start("image/jpeg", picture.length, "AVATAR").expect(201);
    String id = started.text("mediaId");
    owner.complete(id).expect(202);
    JsonNode pending = owner.awaitStatus(id, "PENDING");
    assertThat(pending.path("failure").asString()).isEqualTo("NOT_UPLOADED");

    MediaApi.send(started.body().path("upload"), picture);
    owner.complete(id).expect(202);
    JsonNode ready = owner.awaitStatus(id, "READY");
    assertThat(ready.path("failure").isNull()).isTrue();
  }

  @Test
  void aVideoStaysAsItWasLookedAt() {
    MediaApi owner = somebody();
    byte[] video = Clips.mp4();
    Answer started = owner.start("video/mp4", video.length, "DELIVERY").expect(201);
    JsonNode form = started.body().path("upload");
    assertThat(MediaApi.send(form, video)).isBetween(200, 204);
    owner.complete(started.text("mediaId")).expect(202);
    JsonNode ready = owner.awaitStatus(started.text("mediaId"), "READY");

    // The form is still good; what it stores now is nobody's.
    byte[] other = "<html>something else</html>".getBytes(UTF_8);
    assertThat(MediaApi.send(form, other)).isBetween(200, 204);
    HttpResponse<byte[]> shown = fetch(link(ready, "original"));
    assertThat(shown.headers().firstValue("content-type")).hasValue("video/mp4");
    assertThat(shown.body()).hasSize(video.length).startsWith(0, 0, 0);
    assertThat(ready.path("size").asLong()).isEqualTo(video.length);
  }

  @Test
  void uploadsThatWaitForAnInstanceAreEachProcessedOnce() {
    jobs.stop();
    MediaApi owner = somebody();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(owner.upload("image/jpeg", Pictures.encoded("jpg", 300, 200), "PORTFOLIO"));
    }
    jobs.start();
    for (String id : ids) {
      owner.awaitStatus(id, "READY");
      oneReadyEvent(id);
    }
  }

  @Test
  void oneUploadProcessedByManyAtOnceIsReadyOnce() throws Exception {
    jobs.stop();
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.encoded("jpg", 1000, 800), "PORTFOLIO");
    atOnce(() -> {
      processing.process(UUID.fromString(id));
      return null;
    });
    JsonNode ready = owner.awaitStatus(id, "READY");
    assertThat(ready.path("variants")).hasSize(2);
    assertThat(fetch(link(ready, "large")).statusCode()).isEqualTo(200);
    oneReadyEvent(id);
  }

  @Test
  void removedWhileItWasProcessedLeavesNoObject() throws Exception {
    jobs.stop();
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.encoded("jpg", 2000, 1500), "PORTFOLIO");
    Thread worker =
        Thread.ofPlatform()
            .start(() -> {
              try {
                processing.process(UUID.fromString(id));
              } catch (java.io.IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    owner.call("DELETE", MEDIA + "/" + id, null, "If-Match", "*").expect(204);
    worker.join();
    jobs.start();
    String keyPart =
        jdbc.sql("select key_part from asset where id = :id")
            .param("id", UUID.fromString(id))
            .query(String.class)
            .single();
    for (String file : List.of("large.jpg", "thumbnail.jpg")) {
      String link = store.link("media/" + id + "/" + keyPart + "/" + file);
      await().until(() -> fetch(link).statusCode() == 404);
    }
    owner.get(MEDIA + "/" + id).expect(404);
  }

  @Test
  void whatAKilledInstanceWasAtGoesOnAndEndsOnce() {
    jobs.stop();
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.encoded("jpg", 40, 20), "AVATAR");
    // Its last heartbeat was just now.
    jdbc.sql(
            """
            update job set picked = true, picked_by = 'killed', last_heartbeat = now()
            where task_name = 'upload-processing' and task_instance = :id
            """)
        .param("id", id)
        .update();
    jobs.start();
    owner.awaitStatus(id, "READY");
    oneReadyEvent(id);
  }

  @Test
  void aLargePictureHoldsUpNoSmallOne() {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    MediaApi owner = somebody();
    String large = owner.upload("image/png", Pictures.wholeBomb(8_000, 8_000), "PORTFOLIO");
    String small = owner.upload("image/jpeg", Pictures.encoded("jpg", 40, 20), "AVATAR");
    owner.awaitStatus(small, "READY");
    assertThat(owner.get(MEDIA + "/" + large).text("status")).isEqualTo("PROCESSING");
    owner.awaitStatus(large, "READY");
  }

  @Test
  void anUploadThatEndsTheProcessEachTimeIsGivenUp() {
    jobs.stop();
    MediaApi owner = somebody();
    String id = owner.upload("image/jpeg", Pictures.encoded("jpg", 40, 20), "AVATAR");
    // The fourth instance that took it has not been heard of since.
    jdbc.sql(
            """
            update job set picked = true, picked_by = 'gone', consecutive_failures = 3,
              last_heartbeat = now() - interval '1 hour'
            where task_name = 'upload-processing' and task_instance = :id
            """)
        .param("id", id)
        .update();
    jobs.start();
    assertThat(owner.awaitStatus(id, "FAILED").path("failure").asString())
        .isEqualTo("PROCESSING_FAILED");
  }

  private void oneReadyEvent(String id) {
    UUID subject = UUID.fromString(id);
    events.await(AssetState.class, "asset.ready", subject);
    await().until(() -> waiting() == 0);
    assertThat(events.all(AssetState.class).stream().filter(e -> e.subject().equals(subject)))
        .hasSize(1);
  }

  private long waiting() {
    return jdbc.sql("select count(*) from outbox").query(Long.class).single();
  }

  private static void atOnce(Callable<Void> task) throws Exception {
    CyclicBarrier start = new CyclicBarrier(WORKERS);
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        all.add(
            threads.submit(() -> {
              start.await();
              return task.call();
            }));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }
}
