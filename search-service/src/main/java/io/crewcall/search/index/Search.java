package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Hits.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

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

  Search(Elasticsearch elasticsearch, Indices indices, Cursors cursors) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.cursors = cursors;
  }

  /**
   * What is searched.
   *
   * @param question what the client asked, as text that is the same for the same question
   * @param text the words, and where they are looked for
   * @param idField breaks ties
   * @param documents how a found document is read; only its {@code hit} is fetched
   * @param scoring what is done to the query besides text and filters
   */
  public record Spec<D, T>(
      Kind kind,
      String question,
      TextQuery text,
      String idField,
      Documents<D, T> documents,
      List<Query> filters,
      Facets facets,
      UnaryOperator<Query> scoring) {}

  /** The type of the documents of an index, and what is shown of one that was found. */
  public record Documents<D, T>(Class<D> type, Function<D, T> hit) {}

  /** A page of hits with the counts of each facet. */
  public record Result<T>(Hits<T> hits, Map<String, List<Facets.Value>> facets) {}

  public <D, T> Result<T> run(Spec<D, T> spec, PageQuery page) {
    Optional<Position> position = Hits.position(cursors, list(spec), page.cursor());
    if (position.isPresent()) {
      return run(spec, page, position, position.get().stage());
    }
    Result<T> result = run(spec, page, position, TextQuery.EXACT);
    boolean tooFew = result.hits().total() < ENOUGH && !spec.text().everything();
    return tooFew ? run(spec, page, position, TextQuery.FUZZY) : result;
  }

  private <D, T> Result<T> run(
      Spec<D, T> spec, PageQuery page, Optional<Position> position, String stage) {
    SearchResponse<D> found = search(request(spec, page, position, stage), spec.documents().type());
    return new Result<>(
        Hits.read(found.hits(), page.limit(), spec.documents().hit(), cursors, list(spec), stage),
        spec.facets().read(found.aggregations()));
  }

  private <D> SearchRequest request(
      Spec<D, ?> spec, PageQuery page, Optional<Position> position, String stage) {
    Query matching =
        Query.of(
            query -> query.bool(bool -> bool.must(spec.text().of(stage)).filter(spec.filters())));
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(indices.of(spec.kind()).name())
            .allowPartialSearchResults(false)
            .timeout("2s")
            .source(source -> source.filter(filter -> filter.includes("hit")))
            .query(spec.scoring().apply(matching));
    Hits.page(request, page.limit(), position, spec.idField());
    spec.facets().applyTo(request);
    return request.build();
  }

  private <D> SearchResponse<D> search(SearchRequest request, Class<D> type) {
    SearchResponse<D> found;
    try {
      found = elasticsearch.call(client -> client.search(request, type));
    } catch (ElasticsearchException refused) {
      if (refused.status() == 404) {
        indices.recheck();
        throw new IndexUnavailableException("the index is missing", refused);
      }
      throw refused;
    }
    if (found.timedOut()) {
      throw new IndexUnavailableException("the search took too long");
    }
    return found;
  }

  private static String list(Spec<?, ?> spec) {
    return spec.kind() + ":" + spec.question();
  }
}
