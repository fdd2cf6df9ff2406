package io.crewcall.search.index;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Elasticsearch.Answer;
import io.crewcall.search.index.Hits.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs searches: text in two stages (the second only when the first finds fewer than five),
 * filters, facets, pages. An answer is whole or none: what did not come from every shard in time is
 * a 503.
 */
@Component
public class Search {
  private static final int ENOUGH = 5;

  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final Cursors cursors;
  private final DocumentJson json;

  Search(Elasticsearch elasticsearch, Indices indices, Cursors cursors, DocumentJson json) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.cursors = cursors;
    this.json = json;
  }

  /**
   * What is searched.
   *
   * @param question what the client asked, as text that is the same for the same question
   * @param reading another way to read the words, or null
   * @param fields where words are looked for, with weights
   * @param idField breaks ties
   * @param hit type of what documents keep under {@code hit}, to be shown
   * @param scoring what is done to the query besides text and filters
   */
  public record Spec<T>(
      Kind kind,
      String question,
      @Nullable String words,
      TextQuery.@Nullable Reading reading,
      List<String> fields,
      String idField,
      Class<T> hit,
      ArrayNode filters,
      Facets facets,
      UnaryOperator<ObjectNode> scoring) {}

  /** A page of hits with the counts of each facet. */
  public record Result<T>(Hits<T> hits, Map<String, List<Facets.Value>> facets) {}

  public <T> Result<T> run(Spec<T> spec, PageQuery page) {
    Optional<Position> position = Hits.position(cursors, list(spec), page.cursor());
    TextQuery text = new TextQuery(spec.words(), spec.fields(), spec.reading());
    if (position.isPresent()) {
      return run(spec, text, page, position, position.get().stage());
    }
    Result<T> result = run(spec, text, page, position, TextQuery.EXACT);
    boolean tooFew = result.hits().total() < ENOUGH && !text.everything();
    return tooFew ? run(spec, text, page, position, TextQuery.FUZZY) : result;
  }

  private <T> Result<T> run(
      Spec<T> spec, TextQuery text, PageQuery page, Optional<Position> position, String stage) {
    ObjectNode body = json.object();
    body.put("timeout", "2s");
    body.putArray("_source").add("hit");
    Hits.page(body, page.limit(), position, spec.idField());
    ObjectNode matching = json.object();
    ObjectNode bool = matching.putObject("bool");
    bool.putArray("must").add(text.of(stage, json));
    bool.set("filter", spec.filters());
    body.set("query", spec.scoring().apply(matching));
    spec.facets().applyTo(body);

    String path =
        "/" + indices.of(spec.kind()).name() + "/_search?allow_partial_search_results=false";
    Answer answer = elasticsearch.call("POST", path, body);
    if (answer.status() == 404) {
      indices.recheck();
      throw new IndexUnavailableException("the index is missing");
    }
    JsonNode found = answer.orThrow();
    if (found.path("timed_out").asBoolean(false)) {
      throw new IndexUnavailableException("the search took too long");
    }
    Hits<T> hits =
        Hits.read(
            found,
            page.limit(),
            source -> json.read(source.path("hit"), spec.hit()),
            cursors,
            list(spec),
            stage);
    return new Result<>(hits, spec.facets().read(found));
  }

  private static String list(Spec<?> spec) {
    return spec.kind() + ":" + spec.question();
  }
}
