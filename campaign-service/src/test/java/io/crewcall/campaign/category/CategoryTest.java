package io.crewcall.campaign.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.campaign.CampaignServiceTest;
import io.crewcall.testsupport.Caller.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A campaign is filed under one of the curated categories. */
class CategoryTest extends CampaignServiceTest {
  private final UUID manager = UUID.randomUUID();
  private UUID brand;

  @BeforeEach
  void found() {
    brand = brand(owner(manager));
  }

  private Answer create(String category) {
    Map<String, Object> body = campaign(brand, rupees(1000));
    body.put("category", category);
    return as(manager).post(CAMPAIGNS, body);
  }

  private Answer file(String address, String category) {
    return as(manager).patch(address, Map.of("category", category), "*");
  }

  @ParameterizedTest
  @CsvSource({
    "food, food",
    "FOOD, food",
    "Street food, street-food",
    "STREET_FOOD, street-food",
    "khana, food",
    "food and drink, food",
    "' Style ', fashion"
  })
  void isNamedByAnyWord(String word, String code) {
    Answer created = create(word);
    assertThat(created.status()).as(created.raw().body()).isEqualTo(201);
    assertThat(created.body().get("category").asString()).isEqualTo(code);
    assertThat(file(created.header("Location"), word).body().get("category").asString())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foood", "asdf", "💥", "food,fashion", "%", "-"})
  void isRefusedWithTheNearOnesNamed(String word) {
    Answer refused = create(word);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("UNKNOWN_CATEGORY");
    assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("category");
    assertThat(refused.body().at("/errors/0/message").asString()).contains("food", "fashion");
    assertThat(as(manager).get(CAMPAIGNS + "?brandId=" + brand).body().get("items")).isEmpty();
    String address = create("food").header("Location");
    assertThat(file(address, word).code()).isEqualTo("UNKNOWN_CATEGORY");
    assertThat(as(manager).get(address).body().get("category").asString()).isEqualTo("food");
  }

  @Test
  void namesTheNearestFirst() {
    assertThat(create("fashoin").body().at("/errors/0/message").asString())
        .contains("such as fashion");
    assertThat(create("street").body().at("/errors/0/message").asString())
        .contains("such as street-food");
  }

  /** Who has no say hears nothing of categories first. */
  @Test
  void isAskedAfterTheRight() {
    UUID viewer = UUID.randomUUID();
    Map<String, Object> body = campaign(brand, rupees(1000));
    body.put("category", "asdf");
    assertThat(as(viewer).post(CAMPAIGNS, body).code()).isEqualTo("ROLE_TOO_LOW");
  }

  @Test
  void retiredOnesAreKeptByThoseWhoHaveThemAndTakenByNobody() {
    String code = "c" + UUID.randomUUID().toString().substring(0, 8);
    UUID id = tellOfCategory(code, "Passing", 1, false, code + "-by-another-word");
    await().until(() -> create(code).status() == 201);
    String address = create(code + " by another word").header("Location");
    tellOfCategory(code, "Passing", 2, true);
    await()
        .until(() ->
            count("select count(*) from category_replica where category_id = :id and retired", id)
                == 1);
    assertThat(create(code).code()).isEqualTo("UNKNOWN_CATEGORY");
    assertThat(as(manager).get(address).body().get("category").asString()).isEqualTo(code);
    assertThat(file(address, code).status()).isEqualTo(200);
  }

  /** What was stored before there was a list. */
  @Test
  void whatWasThereBeforeIsKept() {
    String address = create("food").header("Location");
    UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    jdbc.sql("update campaign set category = 'Anything goes' where id = ?").param(id).update();
    assertThat(as(manager).get(address).body().get("category").asString())
        .isEqualTo("Anything goes");
    Answer renamed = as(manager).patch(address, Map.of("title", "Holi 2027"), "*");
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.body().get("category").asString()).isEqualTo("Anything goes");
    Answer copy = as(manager).post(address + "/duplicate");
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.body().get("category").asString()).isEqualTo("Anything goes");
    assertThat(file(address, "fashion").status()).isEqualTo(200);
    assertThat(file(address, "Anything goes").code()).isEqualTo("UNKNOWN_CATEGORY");
  }
}
