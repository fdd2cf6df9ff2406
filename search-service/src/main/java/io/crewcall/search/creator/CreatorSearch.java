package io.crewcall.search.creator;

import static io.crewcall.search.creator.CreatorQuery.orEmpty;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Hits.Position;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds creators in two stages: every word must be somewhere in the document (names weigh most);
 * and only when that finds fewer than five, words that are nearly the same count too. Quality
 * multiplies the text's score, so that it orders the equally fitting and lifts nobody who does not
 * fit.
 */
@Component
class CreatorSearch {
  private static final String EXACT = "exact";
  private static final String FUZZY = "fuzzy";
  private static final int ENOUGH = 5;
  private static final List<String> FIELDS =
      List.of("name^6", "headline^4", "skillText^3", "craftText^2.5", "cityText^2", "bio");

  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final Cursors cursors;
  private final JsonMapper json;

  CreatorSearch(Elasticsearch elasticsearch, Indices indices, Cursors cursors, JsonMapper json) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.cursors = cursors;
    this.json = json;
  }

  /** A page of creators with the counts of each facet. */
  record Result(Hits<CreatorHit> hits, Map<String, List<Facets.Value>> facets) {}

  Result search(CreatorQuery query, PageQuery page) {
    String list = "creators:" + query.hashCode();
    Optional<Position> position = Hits.position(cursors, list, page.cursor());
    String stage = position.map(Position::stage).orElse(EXACT);
    Result result = run(query, page, list, position, stage);
    boolean tooFew = result.hits().total() < ENOUGH;
    if (tooFew && stage.equals(EXACT) && position.isEmpty() && query.text() != null) {
      return run(query, page, list, position, FUZZY);
    }
    return result;
  }

  private Result run(
      CreatorQuery query, PageQuery page, String list, Optional<Position> position, String stage) {
    Facets facets =
        new Facets(json)
            .add("role", "roles", orEmpty(query.role()))
            .add("skill", "skills", orEmpty(query.skill()))
            .add("category", "categories", orEmpty(query.category()))
            .add("city", "city", orEmpty(query.city()))
            .add("platform", "platforms", orEmpty(query.platform()))
            .add("language", "languages", orEmpty(query.language()));
    ObjectNode body = json.createObjectNode();
    body.put("timeout", "2s");
    body.putArray("_source").add("hit");
    Hits.page(body, page.limit(), position, "userId");
    ObjectNode scored = body.putObject("query").putObject("function_score");
    scored.put("score_mode", "sum").put("boost_mode", "multiply");
    ArrayNode functions = scored.putArray("functions");
    functions.addObject().put("weight", 0.4);
    functions
        .addObject()
        .put("weight", 0.8)
        .putObject("field_value_factor")
        .put("field", "quality")
        .put("missing", 0.55);
    functions
        .addObject()
        .put("weight", 0.2)
        .putObject("field_value_factor")
        .put("field", "responseRate")
        .put("missing", 0.5);
    ObjectNode bool = scored.putObject("query").putObject("bool");
    bool.putArray("must").add(text(query.text(), stage));
    bool.set("filter", filters(query));
    facets.applyTo(body);

    Elasticsearch.Answer answer =
        elasticsearch.call("POST", "/" + indices.creators() + "/_search", body);
    if (answer.status() == 404) {
      indices.recheck();
      throw new IndexUnavailableException("the creators' index is missing", null);
    }
    JsonNode found = answer.orThrow();
    return new Result(
        Hits.read(
            found,
            page.limit(),
            source -> json.treeToValue(source.path("hit"), CreatorHit.class),
            cursors,
            list,
            stage),
        facets.read(found));
  }

  private ObjectNode text(@Nullable String words, String stage) {
    ObjectNode query = json.createObjectNode();
    if (words == null) {
      query.putObject("match_all");
      return query;
    }
    ObjectNode either = query.putObject("bool");
    either.put("minimum_should_match", 1);
    ArrayNode should = either.putArray("should");
    ObjectNode exact = should.addObject().putObject("multi_match");
    exact
        .put("query", words)
        .put("type", "cross_fields")
        .put("operator", "and")
        .put("tie_breaker", 0.2)
        .put("boost", 2.0);
    FIELDS.forEach(exact.putArray("fields")::add);
    if (stage.equals(FUZZY)) {
      ObjectNode fuzzy = should.addObject().putObject("multi_match");
      fuzzy
          .put("query", words)
          .put("type", "best_fields")
          .put("tie_breaker", 0.3)
          .put("fuzziness", "AUTO:4,7")
          .put("prefix_length", 1)
          .put("max_expansions", 30)
          .put("minimum_should_match", "2<75%")
          .put("boost", 0.6);
      FIELDS.forEach(fuzzy.putArray("fields")::add);
    }
    return query;
  }

  private ArrayNode filters(CreatorQuery query) {
    ArrayNode filters = json.createArrayNode();
    filters.addObject().putObject("term").put("discoverable", true);
    if (query.minFollowers() != null) {
      range(filters, "followers").put("gte", query.minFollowers());
    }
    if (query.maxFollowers() != null) {
      range(filters, "followers").put("lte", query.maxFollowers());
    }
    if (query.minEngagement() != null) {
      range(filters, "engagementRate").put("gte", query.minEngagement());
    }
    if (query.minRating() != null) {
      range(filters, "rating").put("gte", query.minRating());
    }
    if (query.maxPrice() != null) {
      range(filters, "price").put("lte", query.maxPrice());
      filters.addObject().putObject("term").put("currency", query.currencyOrRupees());
    }
    return filters;
  }

  private static ObjectNode range(ArrayNode filters, String field) {
    return filters.addObject().putObject("range").putObject(field);
  }
}
