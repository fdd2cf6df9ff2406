package io.crewcall.search.gig;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Hits.Position;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/search/gigs")
@Tag(name = "search", description = "Finding creators and gigs")
class GigSearchController {
  private static final List<String> FIELDS =
      List.of("title^4", "roleText^3", "description", "cityText^2");

  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final Cursors cursors;
  private final JsonMapper json;
  private final Clock clock;

  GigSearchController(
      Elasticsearch elasticsearch, Indices indices, Cursors cursors, JsonMapper json, Clock clock) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.cursors = cursors;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param total how many fit, up to 10,000
   * @param facets by filter: its values and how many gigs have them
   */
  record GigPage(
      List<GigHit> items,
      long total,
      Map<String, List<Facets.Value>> facets,
      @Nullable String nextCursor) {}

  @GetMapping
  @Operation(operationId = "searchGigs", summary = "Find gigs that are open for applications")
  GigPage gigs(@ParameterObject @Valid @ModelAttribute GigQuery query, PageQuery page) {
    String list = "gigs:" + query.hashCode();
    Optional<Position> position = Hits.position(cursors, list, page.cursor());
    Facets facets =
        new Facets(json)
            .add("type", "type", orEmpty(query.type()))
            .add("profession", "professions", orEmpty(query.profession()))
            .add("skill", "skills", orEmpty(query.skill()))
            .add("city", "city", orEmpty(query.city()));
    ObjectNode body = json.createObjectNode();
    body.put("timeout", "2s");
    body.putArray("_source").add("hit");
    Hits.page(body, page.limit(), position, "gigId");
    ObjectNode bool = body.putObject("query").putObject("bool");
    bool.putArray("must").add(text(query.q()));
    bool.set("filter", filters(query));
    facets.applyTo(body);
    Elasticsearch.Answer answer =
        elasticsearch.call("POST", "/" + indices.gigs() + "/_search", body);
    if (answer.status() == 404) {
      indices.recheck();
      throw new IndexUnavailableException("the gigs' index is missing", null);
    }
    JsonNode found = answer.orThrow();
    Hits<GigHit> hits =
        Hits.read(
            found,
            page.limit(),
            source -> json.treeToValue(source.path("hit"), GigHit.class),
            cursors,
            list,
            "all");
    return new GigPage(hits.items(), hits.total(), facets.read(found), hits.nextCursor());
  }

  private ObjectNode text(@Nullable String words) {
    ObjectNode query = json.createObjectNode();
    if (words == null || words.isBlank()) {
      query.putObject("match_all");
      return query;
    }
    ArrayNode should = query.putObject("bool").put("minimum_should_match", 1).putArray("should");
    ObjectNode exact = should.addObject().putObject("multi_match");
    exact
        .put("query", words.strip())
        .put("type", "cross_fields")
        .put("operator", "and")
        .put("boost", 2.0);
    FIELDS.forEach(exact.putArray("fields")::add);
    ObjectNode fuzzy = should.addObject().putObject("multi_match");
    fuzzy
        .put("query", words.strip())
        .put("type", "best_fields")
        .put("fuzziness", "AUTO:4,7")
        .put("prefix_length", 1)
        .put("minimum_should_match", "2<75%")
        .put("boost", 0.4);
    FIELDS.forEach(fuzzy.putArray("fields")::add);
    return query;
  }

  private ArrayNode filters(GigQuery query) {
    ArrayNode filters = json.createArrayNode();
    filters.addObject().putObject("term").put("status", "OPEN");
    filters
        .addObject()
        .putObject("range")
        .putObject("deadline")
        .put("gt", clock.instant().toString());
    if (query.remote() != null) {
      filters.addObject().putObject("term").put("remote", query.remote());
    }
    if (query.minBudget() != null) {
      filters.addObject().putObject("range").putObject("budget").put("gte", query.minBudget());
      filters
          .addObject()
          .putObject("term")
          .put("currency", query.currency() == null ? "INR" : query.currency());
    }
    return filters;
  }

  private static List<String> orEmpty(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
