package io.crewcall.media.store;

import static io.crewcall.media.MediaApi.MEDIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import io.crewcall.media.asset.AssetService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Large files in parts, over networks and clients that come and go. */
class MultipartUploadTest extends MediaServiceTest {
  private static final int MEGABYTE = 1 << 20;

  private final UUID owner = UUID.randomUUID();

  @Autowired private ObjectStore store;
  @Autowired private AssetService assets;

  private Answer start(String type, long size, String purpose) {
    return as(owner)
        .post(
            MEDIA + "/multipart-uploads",
            Map.of("filename", "film", "contentType", type, "size", size, "purpose", purpose));
  }

  /** A client that knows no more than the file and its id. */
  private record Client(MediaApi api, String id, byte[] file) {
    List<JsonNode> parts() {
      List<JsonNode> parts = new ArrayList<>();
      api.get(MEDIA + "/" + id + "/parts").expect(200).body().path("parts").forEach(parts::add);
      return parts;
    }

    List<JsonNode> missing() {
      return parts().stream().filter(part -> !part.path("uploaded").asBoolean()).toList();
    }

    /** Sends some of what is missing. */
    void send(int most) throws Exception {
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      for (JsonNode part : missing().stream().limit(most).toList()) {
        assertThat(put(http, part, part.path("size").asInt())).isEqualTo(200);
      }
    }

    int put(HttpClient http, JsonNode part, int length) throws Exception {
      int offset = part.path("offset").asInt();
      return http.send(
              HttpRequest.newBuilder(URI.create(part.path("url").asString()))
                  .PUT(BodyPublishers.ofByteArray(file, offset, length))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void sixtyMegabytesArriveThoughTheClientIsStartedAnew() throws Exception {
    byte[] film = Pictures.video(60 * MEGABYTE + 12_345);
    Answer started = start("video/mp4", film.length, "DELIVERY").expect(201);
    assertThat(started.body().path("parts")).hasSize(8);
    assertThat(started.text("expiresAt")).isNotEmpty();
    String id = started.text("mediaId");

    new Client(as(owner), id, film).send(3);
    as(owner).complete(id).refused(409, "PARTS_MISSING");
    Client second = new Client(as(owner), id, film);
    assertThat(second.missing()).hasSize(5);
    // One that was cut off is still missing, and replaced.
    JsonNode cut = second.missing().getFirst();
    assertThat(second.put(HttpClient.newHttpClient(), cut, 6 * MEGABYTE)).isEqualTo(200);
    as(owner).complete(id).refused(409, "PARTS_MISSING");
    assertThat(second.missing()).hasSize(5);
    second.send(2);
    Client third = new Client(as(owner), id, film);
    third.send(8);
    assertThat(third.missing()).isEmpty();
    assertThat(third.parts()).allSatisfy(part -> assertThat(part.path("url").isNull()).isTrue());

    jobs.stop();
    as(owner).complete(id).expect(202);
    as(owner).complete(id).expect(202);
    as(owner).get(MEDIA + "/" + id + "/parts").refused(409, "NOT_UPLOADED_IN_PARTS");
    byte[] stored = MediaApi.fetch(store.link(uploadKey(id))).body();
    assertThat(stored.length).isEqualTo(film.length);
    assertThat(Arrays.equals(stored, film)).isTrue();
  }

  private String uploadKey(String id) {
    String part =
        jdbc.sql("select key_part from asset where id = :id")
            .param("id", UUID.fromString(id))
            .query(String.class)
            .single();
    return "uploads/" + id + "/" + part;
  }

  @Test
  void aPictureInOnePartBecomesReady() throws Exception {
    byte[] picture = Pictures.encoded("jpg", 640, 480);
    String id = start("image/jpeg", picture.length, "AVATAR").expect(201).text("mediaId");
    new Client(as(owner), id, picture).send(1);
    as(owner).complete(id).expect(202);
    assertThat(as(owner).awaitStatus(id, "READY").path("width").asInt()).isEqualTo(640);
    await().until(() -> uploads() == 0);
  }

  private long uploads() {
    return jdbc.sql(
            "select count(*) from multipart_upload u join asset a"
                + " on split_part(u.object_key, '/', 2) = a.id::text where a.owner_id = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  @Test
  void whatIsDeletedOrAbandonedLeavesNoPart() throws Exception {
    byte[] file = new byte[MEGABYTE];
    for (boolean abandoned : List.of(true, false)) {
      Answer started = start("video/mp4", file.length, "REEL").expect(201);
      String id = started.text("mediaId");
      Client client = new Client(as(owner), id, file);
      client.send(1);
      if (abandoned) {
        jdbc.sql("update asset set created_at = now() - interval '25 hours' where id = :id")
            .param("id", UUID.fromString(id))
            .update();
        assets.removeAbandoned(10);
      } else {
        as(owner).call("DELETE", MEDIA + "/" + id, null, "If-Match", "*").expect(204);
      }
      await().until(() -> uploads() == 0);
      as(owner).get(MEDIA + "/" + id + "/parts").refused(404, "MEDIA_NOT_FOUND");
    }
  }

  @Test
  void nobodyElseSeesOrEndsIt() {
    String id = start("video/mp4", 10, "REEL").expect(201).text("mediaId");
    somebody().get(MEDIA + "/" + id + "/parts").refused(404, "MEDIA_NOT_FOUND");
    somebody().complete(id).refused(404, "MEDIA_NOT_FOUND");
    nobody().get(MEDIA + "/" + id + "/parts").expect(401);
  }

  @Test
  void theSameRulesHoldAsForForms() {
    start("application/zip", 10, "REEL").refused(422, "CONTENT_TYPE_NOT_ACCEPTED");
    start("video/mp4", 501L * MEGABYTE, "REEL").refused(422, "FILE_TOO_LARGE");
    start("video/mp4", 0, "REEL").expect(400);
    String form = as(owner).start("image/jpeg", 10, "AVATAR").expect(201).text("mediaId");
    as(owner).get(MEDIA + "/" + form + "/parts").refused(409, "NOT_UPLOADED_IN_PARTS");
  }
}
