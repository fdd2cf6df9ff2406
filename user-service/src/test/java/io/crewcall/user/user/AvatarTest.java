package io.crewcall.user.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.contracts.user.UserState;
import io.crewcall.user.UserServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An avatar is a file of one's own, shown by its lasting path. */
class AvatarTest extends UserServiceTest {
  @Autowired private JdbcClient jdbc;

  @Test
  void aFreshFileBecomesTheAvatarAndEverybodyIsTold() {
    UUID asha = newUser("Asha");
    UUID file = UUID.randomUUID();
    Thread.ofVirtual()
        .start(() -> {
          pause();
          publish(file, asha, "AVATAR", Status.READY, 2);
        });

    JsonNode me =
        body(patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(file)).expectStatus().isOk());

    assertThat(me.get("avatarMediaId").asString()).isEqualTo(file.toString());
    assertThat(me.get("avatarUrl").asString()).isEqualTo(path(file, "thumbnail"));
    assertThat(
            body(http.anonymous().get().uri("/api/v1/users/" + asha).exchange())
                .get("avatarUrl")
                .asString())
        .isEqualTo(path(file, "thumbnail"));
    assertThat(events.await(UserState.class, "user.updated", asha).data().avatarUrl())
        .isEqualTo(path(file, "thumbnail"));
  }

  @Test
  void aClientMaySendBackWhatItHasReadAndNullTakesTheAvatarAway() {
    UUID asha = newUser("Asha");
    UUID first = avatar(asha);
    UUID second = avatar(asha);
    String none = "{\"avatarUrl\":null,\"avatarMediaId\":\"%s\"}";
    assertThat(url(patch(asha, "*", none.formatted(first)))).isEqualTo(path(first, "thumbnail"));
    String both = "{\"avatarUrl\":\"%s\",\"avatarMediaId\":\"%s\"}";
    String tag = etag(me(asha));
    assertThat(
            etag(
                patch(asha, tag, both.formatted(path(first, "thumbnail"), first))
                    .expectStatus()
                    .isOk()))
        .isEqualTo(tag);
    assertThat(url(patch(asha, "*", both.formatted(path(first, "thumbnail"), second))))
        .isEqualTo(path(second, "thumbnail"));

    JsonNode cleared = body(patch(asha, "*", "{\"avatarUrl\":null}").expectStatus().isOk());

    assertThat(cleared.get("avatarUrl").isNull()).isTrue();
    assertThat(cleared.get("avatarMediaId").isNull()).isTrue();
    patch(asha, "*", none.formatted(first)).expectStatus().isOk();
    assertThat(url(patch(asha, "*", "{\"avatarMediaId\":null}"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tracker.example/pixel.gif",
        "http://127.0.0.1:8080/x",
        "//evil.example/a.jpg",
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "/api/v1/auth/logout",
        "/api/v1/media/public/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08/large",
        ""
      })
  void noAddressIsTaken(String address) {
    UUID asha = newUser("Asha");
    patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(avatar(asha))).expectStatus().isOk();
    String tag = etag(me(asha));

    JsonNode problem =
        body(
            patch(asha, tag, "{\"avatarUrl\":\"%s\"}".formatted(address))
                .expectStatus()
                .isEqualTo(422));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("avatarUrl");
    assertThat(problem.at("/errors/0/message").asString()).contains("avatarMediaId");
    assertThat(etag(me(asha))).isEqualTo(tag);
  }

  @Test
  void onlyAnImageOfOnesOwnForThisPurposeIsTaken() {
    UUID asha = newUser("Asha");
    UUID vik = newUser("Vik");
    for (UUID file :
        List.of(
            UUID.randomUUID(),
            avatar(vik),
            publish(UUID.randomUUID(), asha, "PORTFOLIO", Status.READY, 1),
            publish(UUID.randomUUID(), asha, "DELIVERY", Status.READY, 1),
            publish(UUID.randomUUID(), asha, "LOGO", Status.READY, 1),
            publish(UUID.randomUUID(), asha, "AVATAR", Status.FAILED, 1),
            publish(UUID.randomUUID(), asha, "AVATAR", Status.REMOVED, 1))) {
      JsonNode problem =
          body(
              patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(file))
                  .expectStatus()
                  .isEqualTo(422));
      assertThat(problem.get("code").asString()).isEqualTo("MEDIA_NOT_USABLE");
      assertThat(problem.at("/errors/0/field").asString()).isEqualTo("avatarMediaId");
    }
  }

  @Test
  void aRemovedFileTakesTheAvatarDownAndAnOlderWordDoesNotBringItBack() {
    UUID asha = newUser("Asha");
    UUID file = avatar(asha);
    patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(file)).expectStatus().isOk();

    publish(file, asha, "AVATAR", Status.REMOVED, 9);

    await().untilAsserted(() -> assertThat(url(me(asha))).isNull());
    events.await(
        UserState.class,
        e -> e.subject().equals(asha) && e.version() > 2 && e.data().avatarUrl() == null);
    publish(file, asha, "AVATAR", Status.READY, 3);
    patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(file)).expectStatus().isEqualTo(422);
  }

  @Test
  void aFileThatIsRemovedWhileItIsSetIsNoAvatarInTheEnd() throws Exception {
    UUID asha = newUser("Asha");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 8; round++) {
        UUID file = avatar(asha);
        await().until(() -> copies("media_id = ? and ready", file) == 1);
        var set =
            threads.submit(() ->
                patch(asha, "*", "{\"avatarMediaId\":\"%s\"}".formatted(file))
                    .returnResult(JsonNode.class)
                    .getStatus()
                    .value());
        publish(file, asha, "AVATAR", Status.REMOVED, 9);
        assertThat(set.get()).isIn(200, 409, 412, 422);
        await().until(() -> copies("media_id = ? and not ready", file) == 1);
        assertThat(url(me(asha))).isNull();
      }
    }
  }

  private long copies(String condition, UUID file) {
    return jdbc.sql("select count(*) from media_asset where " + condition)
        .param(file)
        .query(Long.class)
        .single();
  }

  @Test
  void avatarsOfBeforeAreTakenAwayAndThatIsTold() {
    UUID asha = newUser("Asha");
    // As the migration leaves it.
    jdbc.sql(
            """
            insert into job (task_name, task_instance, execution_time)
            values ('user-renewal', :id, now())
            """)
        .param("id", asha.toString())
        .update();

    UserState told = events.await(UserState.class, "user.updated", asha).data();

    assertThat(told.avatarUrl()).isNull();
    assertThatThrownBy(() ->
            jdbc.sql("update users set avatar_url = 'https://tracker.example/p' where id = :id")
                .param("id", asha)
                .update())
        .as("nor does an older instance store one")
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private UUID avatar(UUID owner) {
    return publish(UUID.randomUUID(), owner, "AVATAR", Status.READY, 2);
  }

  private UUID publish(UUID file, UUID owner, String purpose, Status status, long version) {
    String type = status == Status.READY ? "asset.ready" : "asset.removed";
    List<PublicVariant> variants =
        status == Status.READY
            ? List.of(
                new PublicVariant("large", path(file, "large"), "image/jpeg", 1600, 1600),
                new PublicVariant("thumbnail", path(file, "thumbnail"), "image/jpeg", 320, 320))
            : List.of();
    events.publish(
        type,
        file,
        version,
        new AssetState(file, owner, purpose, "image/jpeg", 1000, status, 1600, 1600, variants));
    return file;
  }

  private static String path(UUID file, String variant) {
    String hash = file.toString().replace("-", "");
    return "/api/v1/media/public/" + hash + hash + "/" + variant;
  }

  private static @Nullable String url(
      org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec answer) {
    JsonNode url = body(answer.expectStatus().isOk()).get("avatarUrl");
    return url.isNull() ? null : url.asString();
  }

  /** The file is told of while the request waits for it. */
  private static void pause() {
    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
  }
}
