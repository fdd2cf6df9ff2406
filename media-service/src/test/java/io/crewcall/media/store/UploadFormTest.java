package io.crewcall.media.store;

import static io.crewcall.media.MediaApi.fetch;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** What a form allows is held by the store itself; nobody is asked but the store. */
class UploadFormTest extends MediaServiceTest {
  private static final byte[] PICTURE = Pictures.encoded("jpg", 64, 48);

  @Autowired private StoreProperties properties;
  @Autowired private ObjectStore store;

  @Value("${crewcall.media.bucket}")
  private String bucket;

  @Test
  void theFormStoresWhatItSays() {
    JsonNode form = form(PICTURE.length);
    assertThat(form.path("method").asString()).isEqualTo("POST");
    assertThat(form.path("expiresAt").asString()).isNotEmpty();
    assertThat(MediaApi.send(form, PICTURE)).isBetween(200, 204);
    assertThat(fetch(store.link(key(form))).body()).isEqualTo(PICTURE);
  }

  @Test
  void notMoreThanAnnounced() {
    JsonNode form = form(PICTURE.length - 1L);
    assertThat(MediaApi.send(form, PICTURE)).isBetween(400, 499);
    assertThat(MediaApi.send(form, new byte[0])).isBetween(400, 499);
    assertThat(fetch(store.link(key(form))).statusCode()).isEqualTo(404);
  }

  @Test
  void noOtherTypeKeyPolicyOrSignature() {
    JsonNode form = form(PICTURE.length);
    refused(form, fields -> fields.put("Content-Type", "text/html"));
    refused(form, fields -> fields.remove("Content-Type"));
    refused(form, fields -> fields.put("key", "uploads/" + UUID.randomUUID() + "/x"));
    refused(form, fields -> fields.put("key", fields.get("key") + "/../../other"));
    refused(form, fields -> fields.put("x-amz-signature", "0".repeat(64)));
    refused(form, fields -> fields.remove("x-amz-signature"));
    refused(
        form,
        fields -> fields.put("policy", form(1L << 20).path("fields").path("policy").asString()));
    refused(form, fields -> fields.remove("policy"));
    assertThat(fetch(store.link(key(form))).statusCode()).isEqualTo(404);
  }

  private static void refused(JsonNode form, Consumer<Map<String, String>> change) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.path("fields").forEachEntry((name, value) -> fields.put(name, value.asString()));
    change.accept(fields);
    assertThat(MediaApi.send(form.path("url").asString(), fields, PICTURE)).isBetween(400, 499);
  }

  @Test
  void notWhenItHasExpired() {
    Clock past = Clock.offset(Clock.systemUTC(), properties.uploadLife().plusSeconds(5).negated());
    String key = "uploads/" + UUID.randomUUID() + "/late";
    ObjectStore.UploadForm form =
        new ObjectStore(properties, bucket, past).uploadForm(key, "image/jpeg", PICTURE.length);
    assertThat(MediaApi.send(form.url(), form.fields(), PICTURE)).isBetween(400, 499);
    assertThat(fetch(store.link(key)).statusCode()).isEqualTo(404);
  }

  @Test
  void linksAreForOneObjectAndExpire() throws Exception {
    JsonNode form = form(PICTURE.length);
    MediaApi.send(form, PICTURE);
    String link = store.link(key(form));
    assertThat(fetch(link).statusCode()).isEqualTo(200);
    assertThat(fetch(link.replace("/uploads/", "/media/")).statusCode()).isEqualTo(403);
    assertThat(fetch(link.replaceAll("Signature=..", "Signature=zz")).statusCode()).isEqualTo(403);
    assertThat(link).contains("X-Amz-Expires=" + Duration.ofMinutes(15).toSeconds());
  }

  private JsonNode form(long size) {
    return somebody().start("image/jpeg", size, "AVATAR").expect(201).body().path("upload");
  }

  private static String key(JsonNode form) {
    return form.path("fields").path("key").asString();
  }
}
