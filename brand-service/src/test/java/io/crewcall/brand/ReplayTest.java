package io.crewcall.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.testsupport.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A retry gets the former answer if the caller still has the right to ask, and else a refusal. */
class ReplayTest extends BrandServiceTest {
  private static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";

  @Test
  void whoWasRemovedGetsNoLiveShareLinkAgain() {
    UUID owner = person("Meera");
    UUID manager = person("Mani");
    UUID brand = newBrand(owner);
    addMember(brand, owner, manager, "MANAGER");
    Answer list =
        brandUser(manager).post(LISTS, Map.of("brandId", brand.toString(), "title", "Autumn"));
    String shares = list.header("Location") + "/shares";
    Map<String, String> wish =
        Map.of("expiresAt", Instant.now().plus(Duration.ofDays(3)).toString());
    String key = UUID.randomUUID().toString();
    Answer first = brandUser(manager).post(shares, wish, KEY, key);
    assertThat(first.status()).isEqualTo(201);
    Answer retry = brandUser(manager).post(shares, wish, KEY, key);
    assertThat(retry.raw().body()).isEqualTo(first.raw().body());
    assertThat(retry.header(REPLAYED)).isEqualTo("true");
    assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
    assertThat(brandUser(owner).get(shares).body().get("items")).as("made once").hasSize(1);

    String member = BRANDS + "/" + brand + "/members/" + manager;
    role(owner, member, "VIEWER");
    Answer viewer = brandUser(manager).post(shares, wish, KEY, key);
    assertThat(viewer.status()).isEqualTo(403);
    assertThat(viewer.raw().headers().firstValue(REPLAYED)).isEmpty();
    role(owner, member, "MANAGER");
    assertThat(brandUser(manager).post(shares, wish, KEY, key).status()).isEqualTo(201);
    assertThat(brandUser(owner).delete(member, "If-Match", "*").status()).isEqualTo(204);
    Answer removed = brandUser(manager).post(shares, wish, KEY, key);
    assertThat(removed.status()).isEqualTo(404);
    assertThat(removed.raw().body()).doesNotContain("/shared/");
    assertThat(brandUser(owner).get(shares).body().get("items")).hasSize(1);
  }

  private void role(UUID owner, String member, String role) {
    assertThat(brandUser(owner).put(member, Map.of("role", role), "If-Match", "*").status())
        .isEqualTo(200);
  }

  /** What the first request did is no refusal of the second. */
  @Test
  void answersThatChangedTheStateAreGivenAgain() {
    UUID owner = person("Meera");
    UUID asha = person("Asha");
    UUID brand = newBrand(owner);
    String key = UUID.randomUUID().toString();
    Map<String, String> wish = Map.of("userId", asha.toString(), "role", "VIEWER");
    Answer sent = brandUser(owner).post(BRANDS + "/" + brand + "/invitations", wish, KEY, key);
    assertThat(sent.status()).isEqualTo(201);
    Answer again = brandUser(owner).post(BRANDS + "/" + brand + "/invitations", wish, KEY, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Location")).isEqualTo(sent.header("Location"));
    for (int i = 0; i < 3; i++) {
      Answer accepted = as(asha).send("POST", sent.header("Location") + "/accept", null, KEY, key);
      assertThat(accepted.status()).isEqualTo(200);
      assertThat(accepted.body().get("status").asString()).isEqualTo("ACCEPTED");
    }
  }
}
