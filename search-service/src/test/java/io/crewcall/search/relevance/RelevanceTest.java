package io.crewcall.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.search.SearchApi;
import io.crewcall.search.SearchApi.Answer;
import io.crewcall.search.creator.GeneratedCreators;
import io.crewcall.search.creator.GeneratedCreators.Creator;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/**
 * How well searching does, in figures, beside a plain fuzzy query over the same index. Prints a
 * table; {@code -Drelevance.creators=100000} measures a larger house.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "management.server.port=0",
      "crewcall.elasticsearch.response-timeout=60s"
    })
@RealServers(postgres = false, elasticsearch = true)
class RelevanceTest {
  private static final int CREATORS = Integer.getInteger("relevance.creators", 2_000);

  /** What was reached; a change that makes it worse says why it lowers these. */
  private static final double TUNED = 0.97;

  private static final double UNSEEN = 0.95;
  private static final double NOTHING = 0.03;

  private static final List<String> FIELDS =
      List.of(
          "name^6", "handles^6", "headline^4", "skillText^3", "craftText^2.5", "cityText^2", "bio");

  @Autowired private TestHttp http;
  @Autowired private TestTokens tokens;
  @Autowired private TestEvents events;
  @Autowired private Elasticsearch elasticsearch;
  @Autowired private Indices indices;

  /** The figures of one class of queries. */
  private record Row(List<Figures> tuned, List<Figures> unseen, List<Figures> plain) {
    Row() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<Figures> ours() {
      List<Figures> all = new ArrayList<>(tuned);
      all.addAll(unseen);
      return all;
    }
  }

  @Test
  void everyClassOfQueriesIsAnsweredBetterThanByAPlainFuzzyQuery() {
    List<SkillState> taxonomy =
        Reference.skills(Path.of("../creative-service/src/main/resources/reference/taxonomy.json"));
    taxonomy.forEach(skill -> events.publish("skill.defined", skill.skillId(), 1, skill));
    // An index that was made just now is filled from the topics first, and replaced by that.
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> Arrays.stream(Kind.values()).allMatch(indices::complete));
    List<Creator> creators =
        GeneratedCreators.write(
            elasticsearch, indices.of(Kind.CREATORS), CREATORS, 20261129, taxonomy);
    SearchApi somebody =
        new SearchApi(http.baseUrl(), tokens.bearer(UUID.randomUUID(), Role.BRAND));
    Awaitility.await()
        .until(() ->
            somebody.creators("skill", "cinematographer").body().path("total").asInt() > 0
                && somebody.creators("skill", "3d artist").body().path("total").asInt() > 0
                && somebody
                        .creators("skill", taxonomy.getLast().name())
                        .body()
                        .path("total")
                        .asInt()
                    > 0);
    Map<String, Integer> positions = new HashMap<>();
    creators.forEach(one -> positions.put(one.id().toString(), positions.size()));
    Map<String, String> parents =
        Reference.categoryParents(
            Path.of("../influencer-service/src/main/resources/reference/categories.json"));
    Map<String, Row> rows = new LinkedHashMap<>();
    List<String> poor = new ArrayList<>();
    for (JudgedQuery query : new JudgedQueries(creators, taxonomy, parents).all()) {
      Row row = rows.computeIfAbsent(query.group(), key -> new Row());
      Answer answer = somebody.creators("q", query.words(), "limit", 10).expect(200);
      Figures figures =
          query.hopeless()
              ? Figures.ofHopeless(honest(answer))
              : Figures.of(query, answer.items("userId"), positions);
      (query.kept() ? row.unseen() : row.tuned()).add(figures);
      List<String> plain = plain(query.words());
      row.plain()
          .add(
              query.hopeless()
                  ? Figures.ofHopeless(plain.isEmpty())
                  : Figures.of(query, plain, positions));
      if (!query.kept() && figures.ndcg() < 0.85) {
        poor.add(
            "%.2f  %-12s %s  %s"
                .formatted(
                    figures.ndcg(),
                    query.group(),
                    query.words(),
                    answer.body().path("understood")));
      }
    }
    System.out.println(table(rows));
    poor.forEach(System.out::println);
    rows.forEach((group, row) ->
        assertThat(Figures.mean(row.ours()).ndcg())
            .as(group)
            .isGreaterThanOrEqualTo(Figures.mean(row.plain()).ndcg()));
    Row all = answerable(rows);
    assertThat(Figures.mean(all.tuned()).ndcg()).isGreaterThan(TUNED);
    assertThat(Figures.mean(all.unseen()).ndcg()).isGreaterThan(UNSEEN);
    assertThat(Figures.mean(all.ours()).nothing()).isLessThan(NOTHING);
  }

  private static boolean honest(Answer answer) {
    if (answer.items("userId").isEmpty()) {
      return true;
    }
    for (JsonNode one : answer.body().path("understood")) {
      if (one.path("relaxed").asBoolean()) {
        return true;
      }
    }
    return false;
  }

  /** What anybody would write first. */
  private List<String> plain(String words) {
    Query query =
        Query.of(any ->
            any.bool(bool ->
                bool.must(must ->
                        must.multiMatch(
                            match -> match.query(words).fields(FIELDS).fuzziness("AUTO")))
                    .filter(
                        filter -> filter.term(term -> term.field("discoverable").value(true)))));
    return elasticsearch
        .call(client ->
            client.search(
                search ->
                    search
                        .index(indices.of(Kind.CREATORS).name())
                        .size(Figures.SHOWN)
                        .source(source -> source.fetch(false))
                        .query(query),
                Void.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .map(String::valueOf)
        .toList();
  }

  private static String table(Map<String, Row> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-14s %5s | %6s %6s %6s | %6s %6s %6s | %6s %6s %6s"
            .formatted(
                CREATORS, "n", "tuned", "mrr", "none", "unseen", "mrr", "none", "plain", "mrr",
                "none"));
    rows.forEach((group, row) -> lines.add(line(group, row)));
    lines.add(line("all answerable", answerable(rows)));
    return lines.stream().collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static Row answerable(Map<String, Row> rows) {
    Row all = new Row();
    rows.forEach((group, row) -> {
      if (!group.equals("hopeless")) {
        all.tuned().addAll(row.tuned());
        all.unseen().addAll(row.unseen());
        all.plain().addAll(row.plain());
      }
    });
    return all;
  }

  private static String line(String group, Row row) {
    Figures tuned = Figures.mean(row.tuned());
    Figures unseen = Figures.mean(row.unseen());
    Figures plain = Figures.mean(row.plain());
    return String.format(
        Locale.ROOT,
        "%-14s %5d | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f | %6.3f %6.3f %6.3f",
        group,
        row.ours().size(),
        tuned.ndcg(),
        tuned.reciprocalRank(),
        tuned.nothing(),
        unseen.ndcg(),
        unseen.reciprocalRank(),
        unseen.nothing(),
        plain.ndcg(),
        plain.reciprocalRank(),
        plain.nothing());
  }
}
