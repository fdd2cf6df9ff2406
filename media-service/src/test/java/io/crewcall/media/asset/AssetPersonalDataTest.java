package io.crewcall.media.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.media.MediaApi;
import io.crewcall.media.MediaServiceTest;
import io.crewcall.media.Pictures;
import io.crewcall.testsupport.Caller;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssetPersonalDataTest extends MediaServiceTest {

  private Caller service(UUID anybody) {
    return new Caller(
        http.baseUrl(),
        tokens.bearerWith(
            anybody,
            claims -> {
              claims.put("sub", "user-service");
              claims.put("aud", List.of("crewcall-internal"));
              claims.put("scope", "personal-data");
            }));
  }

  @Test
  void filesAreListedAndTheirObjectsRemoved() {
    UUID person = UUID.randomUUID();
    String path = "/internal/personal-data/" + person;
    MediaApi owner = as(person);
    String id = owner.upload("image/jpeg", Pictures.encoded("jpeg", 200, 100), "PORTFOLIO");
    JsonNode ready = owner.awaitStatus(id, "READY");
    owner.start("image/png", 1000, "PORTFOLIO").expect(201);
    String other = somebody().upload("image/jpeg", Pictures.encoded("jpeg", 20, 10), "PORTFOLIO");

    JsonNode export = service(person).get(path).body();
    assertThat(export.path("files")).hasSize(2);
    assertThat(export.toString()).contains("/api/v1/media/" + id).doesNotContain(other);
    String link = ready.path("variants").get(0).path("url").asString("");
    assertThat(MediaApi.fetch(link).statusCode()).isEqualTo(200);

    await().until(() -> service(person).delete(path).status() == 204);

    assertThat(MediaApi.fetch(link).statusCode()).isEqualTo(404);
    assertThat(service(person).delete(path).status()).isEqualTo(204);
    assertThat(service(person).get(path).body().toString()).isEqualTo("{}");
    assertThat(
            jdbc.sql("select distinct filename from asset where owner_id = ?")
                .param(person)
                .query(String.class)
                .list())
        .containsExactly("erased");
    events.await(AssetState.class, "asset.removed", UUID.fromString(id));
    assertThat(
            jdbc.sql("select count(*) from asset where id = ? and status <> 'REMOVED'")
                .param(UUID.fromString(other))
                .query(Integer.class)
                .single())
        .as("others keep theirs")
        .isEqualTo(1);
    assertThat(
            service(UUID.randomUUID())
                .delete("/internal/personal-data/" + UUID.randomUUID())
                .status())
        .isEqualTo(204);
  }
}
