package io.crewcall.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.media.AssetState;
import io.crewcall.contracts.media.AssetState.PublicVariant;
import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.testsupport.Caller.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** A logo is a file of somebody who manages the brand, shown by its lasting path. */
class LogoTest extends BrandServiceTest {

  @Test
  void aFileOfAManagerBecomesTheLogoAndEverybodyIsTold() {
    UUID owner = person("Meera");
    UUID manager = person("Vik");
    UUID brand = newBrand(owner);
    addMember(brand, owner, manager, "MANAGER");
    UUID file = logo(manager);

    Answer set = patch(owner, brand, Map.of("logoMediaId", file.toString()));

    assertThat(set.status()).as(set.raw().body()).isEqualTo(200);
    assertThat(set.body().get("logoUrl").asString()).isEqualTo(path(file));
    assertThat(set.body().get("logoMediaId").asString()).isEqualTo(file.toString());
    Answer open = anonymous().get(BRANDS + "/" + brand);
    assertThat(open.body().get("logoUrl").asString()).isEqualTo(path(file));
    assertThat(open.body().at("/preview/imageUrl").asString()).isEqualTo(path(file));
    assertThat(open.body().get("logoMediaId").isNull()).isTrue();
    events.await(
        BrandState.class, e -> e.subject().equals(brand) && path(file).equals(e.data().logoUrl()));
    // What was read may be sent back, and null takes the logo away.
    assertThat(patch(owner, brand, Map.of("logoUrl", path(file))).status()).isEqualTo(200);
    Map<String, Object> none = new HashMap<>();
    none.put("logoUrl", null);
    Answer gone = patch(owner, brand, none);
    assertThat(gone.body().get("logoUrl").isNull()).isTrue();
    assertThat(gone.body().get("logoMediaId").isNull()).isTrue();
  }

  @Test
  void aNewBrandMayHaveALogo() {
    UUID owner = person("Meera");
    UUID file = logo(owner);

    Answer created =
        brandUser(owner)
            .post(
                BRANDS,
                Map.of("companyName", "Chai", "industry", "Food", "logoMediaId", file.toString()));

    assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
    assertThat(created.body().get("logoUrl").asString()).isEqualTo(path(file));
  }

  @Test
  void nobodyElsesAndNoOtherFileIsTaken() {
    UUID owner = person("Meera");
    UUID viewer = person("Vik");
    UUID brand = newBrand(owner);
    addMember(brand, owner, viewer, "VIEWER");
    for (UUID file :
        List.of(
            UUID.randomUUID(),
            logo(viewer),
            logo(person("Other")),
            publish(UUID.randomUUID(), owner, "AVATAR", Status.READY, 1),
            publish(UUID.randomUUID(), owner, "LOGO", Status.FAILED, 1))) {
      Answer refused = patch(owner, brand, Map.of("logoMediaId", file.toString()));
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("MEDIA_NOT_USABLE");
    }
    assertThat(patch(viewer, brand, Map.of("logoMediaId", logo(viewer).toString())).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://tracker.example/pixel.gif", "http://127.0.0.1/x", "/logo.png", "x"})
  void noAddressIsTaken(String address) {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);

    Answer refused = patch(owner, brand, Map.of("logoUrl", address));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("logoUrl");
    assertThat(refused.body().at("/errors/0/message").asString()).contains("logoMediaId");
    assertThat(
            brandUser(owner)
                .post(BRANDS, Map.of("companyName", "Chai", "industry", "Food", "logoUrl", address))
                .status())
        .isEqualTo(422);
  }

  @Test
  void aRemovedFileTakesTheLogoDown() {
    UUID owner = person("Meera");
    UUID brand = newBrand(owner);
    UUID file = logo(owner);
    assertThat(patch(owner, brand, Map.of("logoMediaId", file.toString())).status()).isEqualTo(200);

    publish(file, owner, "LOGO", Status.REMOVED, 9);

    await()
        .untilAsserted(() ->
            assertThat(anonymous().get(BRANDS + "/" + brand).body().get("logoUrl").isNull())
                .isTrue());
    events.await(
        BrandState.class,
        e -> e.subject().equals(brand) && e.version() > 2 && e.data().logoUrl() == null);
    assertThatThrownBy(() ->
            jdbc.sql("update brand set logo_url = 'https://tracker.example/p' where id = :id")
                .param("id", brand)
                .update())
        .as("nor does an older instance store an address")
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private Answer patch(UUID caller, UUID brand, Map<String, ?> change) {
    return brandUser(caller).patch(BRANDS + "/" + brand, change, "*");
  }

  private UUID logo(UUID owner) {
    return publish(UUID.randomUUID(), owner, "LOGO", Status.READY, 2);
  }

  private UUID publish(UUID file, UUID owner, String purpose, Status status, long version) {
    events.publish(
        status == Status.READY ? "asset.ready" : "asset.removed",
        file,
        version,
        new AssetState(
            file,
            owner,
            purpose,
            "image/png",
            1000,
            status,
            512,
            512,
            status == Status.READY
                ? List.of(new PublicVariant("thumbnail", path(file), "image/png", 320, 320))
                : List.of()));
    return file;
  }

  private static String path(UUID file) {
    String hash = file.toString().replace("-", "");
    return "/api/v1/media/public/" + hash + hash + "/thumbnail";
  }
}
