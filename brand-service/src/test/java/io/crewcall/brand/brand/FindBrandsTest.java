package io.crewcall.brand.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.testsupport.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Brands by name and by ids, and their page, without an account. */
class FindBrandsTest extends BrandServiceTest {

  @Test
  void everybodyReadsTheWholePublicPageAndCachesMayKeepIt() {
    UUID owner = person("Meera");
    UUID brand = brand(owner, "Chai & Co");
    String tag = brandUser(owner).get(BRANDS + "/" + brand).etag();
    assertThat(
            brandUser(owner)
                .patch(
                    BRANDS + "/" + brand,
                    Map.of(
                        "description",
                        " Tea stalls\n\nand " + "the people who love them ".repeat(20),
                        "city",
                        "Pune",
                        "website",
                        "https://chai.example"),
                    tag)
                .status())
        .isEqualTo(200);

    Answer page = anonymous().get(BRANDS + "/" + brand);

    assertThat(page.header("Cache-Control")).isEqualTo("max-age=60, public");
    assertThat(page.header("Vary")).contains("Authorization");
    assertThat(page.body().get("description").asString()).startsWith("Tea stalls\n\nand the");
    assertThat(page.body().get("city").asString()).isEqualTo("Pune");
    assertThat(page.body().get("members").isNull()).isTrue();
    assertThat(page.body().at("/preview/title").asString()).isEqualTo("Chai & Co");
    assertThat(page.body().at("/preview/description").asString())
        .startsWith("Tea stalls and the people")
        .endsWith("…")
        .hasSizeBetween(170, 200);
    assertThat(anonymous().get(BRANDS + "/" + brand, "If-None-Match", page.etag()).status())
        .isEqualTo(304);
    Answer head = anonymous().send("HEAD", BRANDS + "/" + brand, null);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.etag()).isEqualTo(page.etag());
    assertThat(brandUser(owner).get(BRANDS + "/" + brand).header("Cache-Control"))
        .contains("no-store");
    BrandState told =
        events.await(BrandState.class, e -> e.subject().equals(brand) && e.version() > 1).data();
    assertThat(told.city()).isEqualTo("Pune");
    assertThat(told.description()).startsWith("Tea stalls");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Café Chai & Co | cafe",
        "Café Chai & Co | CHAI  co",
        "Café Chai & Co | co",
        "चाय वाला | वाला",
        "A.B.C. Foods | a.b",
        "☕☕☕ | ☕☕",
      })
  void aBrandIsFoundByTheBeginningOfAnyOfItsWords(String name, String query) {
    UUID brand = brand(person("Meera"), name);

    assertThat(found(query)).contains(brand.toString());
  }

  @Test
  void eachBrandIsFoundOnceAndPagesGoOnWhereTheyEnded() {
    String word = "q" + UUID.randomUUID().toString().substring(0, 8);
    UUID owner = person("Meera");
    List<String> made = new ArrayList<>();
    for (String name : List.of("%s", "%s %s", "A %s b", "The %s", "%sx", "Not q%s")) {
      made.add(brand(owner, name.replace("%s", word)).toString());
    }
    made.removeLast();

    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = anonymous().get(BRANDS + "?limit=2&query=" + word.toUpperCase() + cursor);
      assertThat(page.status()).isEqualTo(200);
      page.body().get("items").forEach(item -> seen.add(item.get("id").asString()));
      JsonNode next = page.body().get("nextCursor");
      cursor = next.isNull() ? "" : "&cursor=" + next.asString();
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    assertThat(statements.during(() -> anonymous().get(BRANDS + "?query=" + word))).isEqualTo(2);
  }

  @Test
  void aNewNameReplacesTheOldOneInTheSearch() {
    UUID owner = person("Meera");
    String before = "b" + UUID.randomUUID().toString().substring(0, 8);
    String after = "c" + UUID.randomUUID().toString().substring(0, 8);
    UUID brand = brand(owner, before + " tea");

    assertThat(
            brandUser(owner)
                .patch(BRANDS + "/" + brand, Map.of("companyName", after + " tea"), "*")
                .status())
        .isEqualTo(200);

    assertThat(found(before)).isEmpty();
    assertThat(found(after)).containsExactly(brand.toString());
  }

  @Test
  void manyBrandsByOneCallInTheOrderAskedFor() {
    UUID owner = person("Meera");
    UUID first = brand(owner, "First");
    UUID second = brand(owner, "Second");
    String ids =
        Stream.of(second, UUID.randomUUID(), first, second)
            .map(UUID::toString)
            .collect(Collectors.joining(","));

    Answer answer = anonymous().get(BRANDS + "?ids=" + ids);

    assertThat(ids(answer)).containsExactly(second.toString(), first.toString());
    assertThat(statements.during(() -> anonymous().get(BRANDS + "?ids=" + ids))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?query=",
        "?query=%20",
        "?ids=",
        "?ids=x",
        "?query=chai&ids=7b0d4f0e-4c5b-4a9c-9a37-3f3c1f6f7a10",
        "?query=chai&cursor=forged",
        "?name=chai"
      })
  void whatAsksForNothingIsRefused(String query) {
    Answer answer = anonymous().get(BRANDS + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isNotEmpty();
  }

  @Test
  void brandsOfBeforeAreFoundAndToldAgain() {
    UUID brand = brand(person("Meera"), "Old Spice Route");
    long version = events.await(BrandState.class, "brand.created", brand).version();
    jdbc.sql("delete from brand_name_key where brand_id = :id").param("id", brand).update();

    jdbc.sql(
            """
            insert into job (task_name, task_instance, execution_time)
            values ('brand-renewal', :id, now())
            """)
        .param("id", brand.toString())
        .update();

    await().untilAsserted(() -> assertThat(found("spice route")).contains(brand.toString()));
    assertThat(events.await(BrandState.class, "brand.updated", brand).version())
        .isGreaterThan(version);
  }

  private UUID brand(UUID owner, String name) {
    Answer created = brandUser(owner).post(BRANDS, Map.of("companyName", name, "industry", "Food"));
    assertThat(created.status()).isEqualTo(201);
    return UUID.fromString(created.body().get("id").asString());
  }

  private List<String> found(String query) {
    return ids(
        anonymous()
            .get(BRANDS + "?limit=100&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }
}
