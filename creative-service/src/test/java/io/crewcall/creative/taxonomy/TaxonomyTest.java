package io.crewcall.creative.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.creative.CreativeApiTest;
import io.crewcall.platform.vocabulary.Slug;
import java.sql.Connection;
import java.util.ArrayList;
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

class TaxonomyTest extends CreativeApiTest {
  @Autowired private DataSource dataSource;
  @Autowired private TaxonomyService taxonomy;

  @ParameterizedTest
  @CsvSource({
    "DOP, cinematography",
    "Director of Photography, cinematography",
    "cinematographer, cinematography",
    "  D.O.P.  , cinematography",
    "Colour grading, color-grading",
    "color grading, color-grading",
    "Voiceover, voice-over",
    "VO, voice-over",
    "Make-up, makeup",
    "Édition vidéo, edition-video",
    "संपादन, संपादन",
    "d o p, cinematography",
    "ＤＯＰ, cinematography",
    "Reel-Editing!, reel-editing",
    "reelediting, reel-editing",
    "basket weaving, basket-weaving"
  })
  void bringsTagsToOneForm(String tag, String id) {
    assertThat(taxonomy.normalise(List.of(tag)).ids()).containsExactly(id);
  }

  @Test
  void namesOfOneSkillAreOneTag() {
    TaxonomyService.Tags tags =
        taxonomy.normalise(List.of("DOP", "drone", "Cinematographer", "drone pilot", "--", "dp"));
    assertThat(tags.ids()).containsExactly("cinematography", "drone-cinematography");
    assertThat(tags.unusable()).containsExactly(4);
  }

  @Test
  void professionsArePublicAndCacheable() {
    JsonNode list =
        http.anonymous()
            .get()
            .uri("/api/v1/professions")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "max-age=3600, public")
            .expectHeader()
            .valueEquals("ETag", "\"v2\"")
            .returnResult(JsonNode.class)
            .getResponseBody();
    assertThat(list.get("items").valueStream().map(item -> item.get("code").asString()))
        .hasSize(19)
        .startsWith("DOP", "WRITER", "EDITOR")
        .endsWith("OTHER");
    http.anonymous()
        .get()
        .uri("/api/v1/professions")
        .header("If-None-Match", "\"v2\"")
        .exchange()
        .expectStatus()
        .isNotModified();
  }

  @Test
  void skillsAreFoundByNameAndAlias() {
    assertThat(ids(read("/api/v1/skills?prefix=dop"))).containsExactly("cinematography");
    assertThat(ids(read("/api/v1/skills?prefix=Director of ph"))).containsExactly("cinematography");
    assertThat(ids(read("/api/v1/skills?prefix=reel")))
        .contains("reel-editing", "reel-scripting", "reel-choreography");
    assertThat(ids(read("/api/v1/skills?prefix=zzz"))).isEmpty();
    assertThat(ids(read("/api/v1/skills?prefix=%"))).hasSize(20);
    JsonNode skill = read("/api/v1/skills?prefix=focus puller").at("/items/0");
    assertThat(skill.get("name").asString()).isEqualTo("Focus pulling");
    assertThat(skill.get("parentId").asString()).isEqualTo("cinematography");
    assertThat(skill.get("aliases").valueStream().map(JsonNode::asString)).contains("1st AC");
    http.anonymous()
        .get()
        .uri("/api/v1/skills?prefix=" + "a".repeat(61))
        .exchange()
        .expectStatus()
        .isBadRequest();
  }

  @Test
  void allSkillsPageByPage() {
    List<String> seen = new ArrayList<>();
    String next = "/api/v1/skills?limit=100";
    while (next != null) {
      JsonNode page = read(next);
      seen.addAll(ids(page));
      next =
          page.get("nextCursor").isNull()
              ? null
              : "/api/v1/skills?limit=100&cursor=" + page.get("nextCursor").asString();
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(TaxonomyMigration.file().skills().size());
    assertThat(seen.size()).isGreaterThanOrEqualTo(150);
  }

  @Test
  void aListCostsTheSameHoweverLongItIs() {
    for (String limit : List.of("1", "100")) {
      int made =
          statements.during(
              () -> http.anonymous().get().uri("/api/v1/skills?limit=" + limit).exchange());
      assertThat(made).isEqualTo(2);
    }
  }

  @Test
  void theFileIsConsistent() {
    TaxonomyFile file = TaxonomyMigration.file();
    Set<String> earlier = new HashSet<>();
    Map<String, String> meanings = new HashMap<>();
    for (TaxonomyFile.Entry entry : file.skills()) {
      if (entry.parent() != null) {
        assertThat(earlier).as("parent of %s comes before it", entry.id()).contains(entry.parent());
      }
      assertThat(earlier.add(entry.id())).as("%s is there once", entry.id()).isTrue();
      Stream.concat(Stream.of(entry.id(), entry.name()), entry.otherWords().stream())
          .map(Slug::key)
          .distinct()
          .forEach(word -> {
            assertThat(word).isNotEmpty().hasSizeLessThanOrEqualTo(TaxonomyService.LONGEST_TAG);
            assertThat(meanings.putIfAbsent(word, entry.id())).as("what %s means", word).isNull();
          });
    }
  }

  @Test
  void aNewerFileIsTakenOverAndAnOlderOneIsNot() throws Exception {
    var never = new TaxonomyFile.Entry("never-seen", "Never seen", null, null, null);
    var old =
        new TaxonomyFile(
            1, List.of(new TaxonomyFile.ProfessionEntry("PILOT", "Pilot")), List.of(never));
    var newer =
        new TaxonomyFile(
            3,
            List.of(
                new TaxonomyFile.ProfessionEntry("EDITOR", "Film editor"),
                new TaxonomyFile.ProfessionEntry("PILOT", "Pilot")),
            List.of(
                new TaxonomyFile.Entry("cinematography", "Camera", null, List.of("DOP"), null),
                new TaxonomyFile.Entry("flying", "Flying", "cinematography", null, null)));
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      TaxonomyMigration.load(jdbc(connection), old);
      assertThat(count(connection, "skill where skill_id = 'never-seen'")).isZero();

      TaxonomyMigration.load(jdbc(connection), newer);
      TaxonomyMigration.load(jdbc(connection), newer);
      assertThat(count(connection, "skill where not retired")).isEqualTo(2);
      assertThat(count(connection, "profession where not retired")).isEqualTo(2);
      assertThat(count(connection, "skill where skill_id = 'editing' and not retired")).isZero();
      assertThat(count(connection, "vocabulary_word")).isEqualTo(4);
      connection.rollback();
    }
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  private static int count(Connection connection, String what) throws Exception {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static JdbcClient jdbc(Connection connection) {
    return JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }
}
