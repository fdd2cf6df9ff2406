package io.crewcall.influencer.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.influencer.InfluencerApiTest;
import io.crewcall.platform.vocabulary.Slug;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;

class CategoryTest extends InfluencerApiTest {
  @Autowired private DataSource dataSource;
  @Autowired private CategoryService categories;

  @Test
  void theListIsPublicAndCacheable() {
    JsonNode list =
        http.anonymous()
            .get()
            .uri("/api/v1/categories")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "max-age=3600, public")
            .expectHeader()
            .valueEquals("ETag", "\"v1\"")
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(list.get("items").size()).isGreaterThan(40);
    assertThat(list.at("/items/0/id").asString()).isEqualTo("beauty");

    http.anonymous()
        .get()
        .uri("/api/v1/categories")
        .header("If-None-Match", "\"v1\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @ParameterizedTest
  @CsvSource({
    "food, food",
    "FOOD, food",
    "Street Food, street-food",
    "Beauty & Makeup, beauty",
    "Décor, interiors",
    "tech, technology"
  })
  void isFoundByNameOrAliasInAnySpelling(String said, String meant) {
    CategoryService.Choice choice = categories.choose(List.of(said), List.of());
    assertThat(choice.ids()).containsExactly(meant);
    assertThat(choice.unknown()).isEmpty();
  }

  @Test
  void theFileIsConsistent() {
    CategoryFile file = CategoryMigration.file();
    Set<String> earlier = new HashSet<>();
    Map<String, String> meanings = new HashMap<>();
    for (CategoryFile.Entry entry : file.categories()) {
      if (entry.parent() != null) {
        assertThat(earlier).as("parent of %s comes before it", entry.id()).contains(entry.parent());
      }
      assertThat(earlier.add(entry.id())).as("%s is there once", entry.id()).isTrue();
      Stream.concat(Stream.of(entry.id(), entry.name()), entry.otherWords().stream())
          .map(Slug::key)
          .distinct()
          .forEach(word ->
              assertThat(meanings.putIfAbsent(word, entry.id()))
                  .as("what %s means", word)
                  .isNull());
    }
  }

  @Test
  void aNewerFileIsTakenOverAndAnOlderOneIsNot() throws Exception {
    var old =
        new CategoryFile(
            1, List.of(new CategoryFile.Entry("never-seen", "Never seen", null, null)));
    var newer =
        new CategoryFile(
            2,
            List.of(
                new CategoryFile.Entry("food", "Food and drink", null, List.of("eating")),
                new CategoryFile.Entry("fermenting", "Fermenting", "food", null)));
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CategoryMigration.load(jdbc(connection), old);
      assertThat(count(connection, "category_id = 'never-seen'")).isZero();

      CategoryMigration.load(jdbc(connection), newer);
      CategoryMigration.load(jdbc(connection), newer);
      assertThat(count(connection, "not retired")).isEqualTo(2);
      assertThat(count(connection, "category_id = 'beauty' and retired")).isEqualTo(1);
      connection.rollback();
    }
  }

  private static int count(Connection connection, String condition) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from category where " + condition)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static JdbcClient jdbc(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
