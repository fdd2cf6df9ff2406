package io.crewcall.media.asset;

import static io.crewcall.media.MediaApi.MEDIA;
import static io.crewcall.media.MediaApi.fetch;
import static io.crewcall.media.MediaApi.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaApi.Answer;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.testsupport.OpenApiContract;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The API around an asset: who may what, versions, lists, bad input. */
class AssetApiTest extends MediaServiceTest {
  private static final byte[] PICTURE = Pictures.encoded("jpg", 64, 48);

  @Autowired private EntityManagerFactory entities;
  @Autowired private AssetService assets;
  @Autowired private ObjectStore store;

  @Test
  void apiIsAsDocumented() {
    OpenApiContract.check(http, "media-service");
  }

  @Test
  void ownersSeeTheirOwnInAnyStateOthersWhatIsReady() {
    MediaApi owner = somebody();
    MediaApi other = somebody();
    Answer started = owner.start("image/jpeg", PICTURE.length, "AVATAR").expect(201);
    String path = MEDIA + "/" + started.text("mediaId");
    assertThat(started.header("location")).isEqualTo(path);
    assertThat(started.header("etag")).isEqualTo("\"v1\"");

    Answer pending = owner.get(path).expect(200);
    assertThat(pending.text("status")).isEqualTo("PENDING");
    assertThat(pending.body().path("variants")).isEmpty();
    assertThat(actions(pending.body())).containsExactly("complete", "delete");
    other.get(path).refused(404, "MEDIA_NOT_FOUND");
    other.call("POST", path + "/complete", null).refused(404, "MEDIA_NOT_FOUND");
    other.call("DELETE", path, null, "If-Match", "*").refused(404, "MEDIA_NOT_FOUND");
    nobody().get(path).refused(401, "UNAUTHENTICATED");

    assertThat(MediaApi.send(started.body().path("upload"), PICTURE)).isBetween(200, 204);
    owner.complete(started.text("mediaId")).expect(202);
    owner.awaitStatus(started.text("mediaId"), "READY");

    Answer seen = other.get(path).expect(200);
    assertThat(seen.body().path("variants")).hasSize(2);
    assertThat(actions(seen.body())).isEmpty();
    other.call("POST", path + "/complete", null).refused(403, "NOT_YOURS");
    other.call("DELETE", path, null, "If-Match", "*").refused(403, "NOT_YOURS");
    // Saying it again changes nothing.
    Answer again = owner.complete(started.text("mediaId")).expect(202);
    assertThat(again.text("status")).isEqualTo("READY");
  }

  @Test
  void deletingNeedsTheVersionAndTakesTheObjectsAlong() {
    UUID ownerId = UUID.randomUUID();
    MediaApi owner = as(ownerId);
    String id = owner.upload("image/jpeg", PICTURE, "LOGO");
    JsonNode ready = owner.awaitStatus(id, "READY");
    String large = link(ready, "large");
    assertThat(fetch(large).statusCode()).isEqualTo(200);
    String path = MEDIA + "/" + id;
    String tag = owner.get(path).header("etag");

    owner.call("DELETE", path, null).refused(428, "IF_MATCH_REQUIRED");
    owner.call("DELETE", path, null, "If-Match", "\"v0\"").refused(412, "STALE_VERSION");
    owner.call("DELETE", path, null, "If-Match", tag).expect(204);

    owner.get(path).refused(404, "MEDIA_NOT_FOUND");
    owner.call("DELETE", path, null, "If-Match", tag).refused(404, "MEDIA_NOT_FOUND");
    assertThat(owner.get(MEDIA).body().path("items")).isEmpty();
    AssetState removed =
        events.await(AssetState.class, "asset.removed", UUID.fromString(id)).data();
    assertThat(removed.ownerId()).isEqualTo(ownerId);
    assertThat(removed.status()).isEqualTo(AssetState.Status.REMOVED);
    await().until(() -> fetch(large).statusCode() == 404);
    await().until(() -> fetch(link(ready, "thumbnail")).statusCode() == 404);
  }

  @Test
  void anUploadThatWasDeletedCannotComeBackThroughItsForm() {
    MediaApi owner = somebody();
    Answer started = owner.start("image/jpeg", PICTURE.length, "AVATAR").expect(201);
    String path = MEDIA + "/" + started.text("mediaId");
    owner.call("DELETE", path, null, "If-Match", "*").expect(204);
    String key = started.body().path("upload").path("fields").path("key").asString();
    await().until(() -> removals(key) == 1);

    // The form is good for a while longer, so the object can be there again ...
    assertThat(MediaApi.send(started.body().path("upload"), PICTURE)).isBetween(200, 204);
    assertThat(fetch(store.link(key)).statusCode()).isEqualTo(200);
    // ... until the form is dead.
    jdbc.sql(
            """
            update job set execution_time = now() where task_name = 'object-removal'
              and task_instance = (select id::text from object_removal where object_key = :key)
            """)
        .param("key", key)
        .update();
    await().until(() -> fetch(store.link(key)).statusCode() == 404);
    await().until(() -> removals(key) == 0);
    assertThat(events.all(AssetState.class))
        .noneMatch(event -> event.subject().toString().equals(started.text("mediaId")));
  }

  @Test
  void whatIsNeverCompletedIsRemovedAfterADay() {
    MediaApi owner = somebody();
    String old = owner.start("image/jpeg", 10, "AVATAR").expect(201).text("mediaId");
    String fresh = owner.start("image/jpeg", 10, "AVATAR").expect(201).text("mediaId");
    jdbc.sql("update asset set created_at = now() - interval '25 hours' where id = :id")
        .param("id", UUID.fromString(old))
        .update();

    assets.removeAbandoned(100);

    owner.get(MEDIA + "/" + old).expect(404);
    owner.get(MEDIA + "/" + fresh).expect(200);
  }

  @Test
  void keysCannotBeGuessed() {
    MediaApi owner = somebody();
    Answer one = owner.start("image/jpeg", 10, "AVATAR").expect(201);
    Answer other = owner.start("image/jpeg", 10, "AVATAR").expect(201);
    String id = one.text("mediaId");
    String key = one.body().path("upload").path("fields").path("key").asString();
    assertThat(key).matches("uploads/" + id + "/[0-9a-f]{32}");
    assertThat(other.body().path("upload").path("fields").path("key").asString())
        .doesNotContain(key.substring(key.lastIndexOf('/')));
    // Nobody reads without a signed link.
    MediaApi.send(one.body().path("upload"), new byte[10]);
    String url = one.body().path("upload").path("url").asString();
    assertThat(fetch(url + "/" + key).statusCode()).isEqualTo(403);
    assertThat(fetch(url).statusCode()).isEqualTo(403);
  }

  @Test
  void theListIsPagedAndCostsTheSameWhateverItsLength() {
    MediaApi owner = somebody();
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.addFirst(owner.upload("image/jpeg", PICTURE, "PORTFOLIO"));
    }
    made.forEach(id -> owner.awaitStatus(id, "READY"));
    somebody().start("image/jpeg", 10, "AVATAR").expect(201);

    List<String> listed = new ArrayList<>();
    String query = "?limit=3";
    int pages = 0;
    while (!query.isEmpty()) {
      Answer page = owner.get(MEDIA + query).expect(200);
      page.body().path("items").forEach(item -> listed.add(item.path("id").asString()));
      String next = page.text("nextCursor");
      assertThat(page.header("link").isEmpty()).isEqualTo(next.isEmpty());
      query = next.isEmpty() ? "" : "?limit=3&cursor=" + next;
      pages++;
    }
    assertThat(listed).isEqualTo(made);
    assertThat(pages).isEqualTo(3);
    jobs.stop();
    assertThat(statements(owner, 1)).isEqualTo(statements(owner, 7)).isLessThanOrEqualTo(4);

    String cursor = owner.get(MEDIA + "?limit=3").text("nextCursor");
    somebody().get(MEDIA + "?cursor=" + cursor).refused(400, "INVALID_CURSOR");
  }

  private long statements(MediaApi owner, int limit) {
    Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
    long before = statistics.getPrepareStatementCount();
    owner.get(MEDIA + "?limit=" + limit).expect(200);
    return statistics.getPrepareStatementCount() - before;
  }

  @Test
  void aRetriedStartMakesOneUpload() {
    MediaApi owner = somebody();
    String body =
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"AVATAR\"}";
    String key = UUID.randomUUID().toString();
    Answer first = owner.call("POST", MEDIA + "/uploads", body, "Idempotency-Key", key).expect(201);
    Answer second =
        owner.call("POST", MEDIA + "/uploads", body, "Idempotency-Key", key).expect(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("idempotency-replayed")).isEqualTo("true");
    assertThat(owner.get(MEDIA).body().path("items")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":\"9\",\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":1.5,\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":0,\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":-1,\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":9e99,\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"SPY\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":0}",
        "{\"filename\":\"\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"AVATAR\"}",
        "{\"filename\":\"a\\u0000\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"a\\u202egnp.exe\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"a\\r\\nX: y\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"a\\u2028b\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"\\u200b\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"a\\ud800\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}",
        "{\"filename\":\"a\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\",\"x\":1}",
        "{\"filename\":\"a\",\"filename\":\"b\",\"contentType\":\"image/png\",\"size\":9,"
            + "\"purpose\":\"LOGO\"}"
      })
  void badBodiesAreRefusedAndNothingIsStored(String body) {
    MediaApi owner = somebody();
    Answer answer = owner.call("POST", MEDIA + "/uploads", body).expect(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("detail")).doesNotContain("io.crewcall").doesNotContain("Exception");
    assertThat(owner.get(MEDIA).body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "image/svg+xml, 100, AVATAR, CONTENT_TYPE_NOT_ACCEPTED",
    "text/html, 100, DELIVERY, CONTENT_TYPE_NOT_ACCEPTED",
    "image/jpeg2000, 100, AVATAR, CONTENT_TYPE_NOT_ACCEPTED",
    "; image/jpeg, 100, AVATAR, CONTENT_TYPE_NOT_ACCEPTED",
    "video/mp4, 100, AVATAR, CONTENT_TYPE_NOT_ACCEPTED",
    "image/jpeg, 10485761, AVATAR, FILE_TOO_LARGE",
    "image/jpeg, 52428801, DELIVERY, FILE_TOO_LARGE",
    "video/mp4, 524288001, REEL, FILE_TOO_LARGE",
    "video/mp4, 9223372036854775807, REEL, FILE_TOO_LARGE",
  })
  void whatAPurposeDoesNotTakeIsRefused(String type, long size, String purpose, String code) {
    somebody().start(type, size, purpose).refused(422, code);
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpg, image/jpeg",
    "IMAGE/JPEG, image/jpeg",
    "image/jpeg; charset=binary, image/jpeg",
    "' image/pjpeg ', image/jpeg",
    "image/x-png, image/png",
    "video/x-m4v, video/mp4",
  })
  void aTypeIsTakenAsBrowsersAndCamerasSpellIt(String spelled, String type) {
    MediaApi owner = somebody();
    Answer started = owner.start(spelled, 100, "PORTFOLIO").expect(201);
    JsonNode form = started.body().path("upload");
    assertThat(form.path("fields").path("Content-Type").asString()).isEqualTo(type);
    assertThat(owner.get(MEDIA + "/" + started.text("mediaId")).text("contentType"))
        .isEqualTo(type);
  }

  @Test
  void boundsOfTextAreHeld() {
    MediaApi owner = somebody();
    String body =
        "{\"filename\":\"%s\",\"contentType\":\"image/png\",\"size\":9,\"purpose\":\"LOGO\"}";
    owner.call("POST", MEDIA + "/uploads", body.formatted("a".repeat(200))).expect(201);
    owner
        .call("POST", MEDIA + "/uploads", body.formatted("a".repeat(201)))
        .refused(400, "VALIDATION_FAILED");
    owner
        .call("POST", MEDIA + "/uploads", body.formatted("a".repeat(2_000_000)))
        .refused(413, "BODY_TOO_LARGE");
    // A name is only ever shown, so it may hold anything that is text.
    String odd = "../../etc/passwd<script>'; drop table asset; -- \uD83C\uDFAC";
    Answer started = owner.call("POST", MEDIA + "/uploads", body.formatted(odd)).expect(201);
    assertThat(owner.get(MEDIA + "/" + started.text("mediaId")).text("filename")).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/v1/media/not-an-id, 400",
    "GET, /api/v1/media/018f0000-0000-7000-8000-000000000000, 404",
    "GET, /api/v1/media?limit=0, 400",
    "GET, /api/v1/media?limit=101, 400",
    "GET, /api/v1/media?limit=x, 400",
    "GET, /api/v1/media?cursor=x, 400",
    "GET, /api/v1/media?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, 400",
    "GET, /api/v1/media/018f0000-0000-7000-8000-000000000000/nothing, 404",
    "PUT, /api/v1/media/uploads, 405",
    "GET, /api/v1/other, 404",
  })
  void oddAddressesAreRefused(String method, String path, int status) {
    Answer answer = somebody().call(method, path, null).expect(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    if (status == 405) {
      assertThat(answer.header("allow")).isNotEmpty();
    }
  }

  @Test
  void onlyJsonIsTakenAndOnlyATokenOpens() {
    MediaApi owner = somebody();
    owner
        .call("POST", MEDIA + "/uploads", "a=b", "Content-Type", "text/plain")
        .refused(415, "UNSUPPORTED_MEDIA_TYPE");
    nobody().start("image/png", 9, "LOGO").refused(401, "UNAUTHENTICATED");
    nobody().get(MEDIA).refused(401, "UNAUTHENTICATED");
    new MediaApi(http.baseUrl(), tokens.expired(UUID.randomUUID()))
        .get(MEDIA)
        .refused(401, "INVALID_TOKEN");
  }

  private long removals(String key) {
    return jdbc.sql("select count(*) from object_removal where object_key = :key")
        .param("key", key)
        .query(Long.class)
        .single();
  }

  private static List<String> actions(JsonNode media) {
    List<String> actions = new ArrayList<>();
    media.path("allowedActions").forEach(action -> actions.add(action.asString()));
    return actions;
  }
}
