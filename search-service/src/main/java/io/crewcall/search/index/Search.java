package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Hits.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Runs searches: readings of the words from the strictest on until enough is found, filters,
 * facets, pages. An answer is whole or none: what did not come from every shard in time is a 503.
 */
@Component
public class Search {
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
   * @param readings what matches, the strictest first; later ones are tried when less than enough
   *     is found
   * @param enough how many hits are
   * @param ties what breaks ties
   * @param documents how a found document is read; only its {@code hit} is fetched
   * @param scoring what is done to the query besides text and filters
   */
  public record Spec<D, T>(
      Kind kind,
      String question,
      List<Query> readings,
      int enough,
      Hits.Ties ties,
      Documents<D, T> documents,
      List<Query> filters,
      Facets facets,
      UnaryOperator<Query> scoring) {}

  /** The type of the documents of an index, and what is shown of one that was found. */
  public record Documents<D, T>(Class<D> type, Function<D, T> hit) {}

  /**
   * A page of hits with the counts of each facet.
   *
   * @param reading which reading was taken, from 0
   */
  public record Result<T>(Hits<T> hits, Map<String, List<Facets.Value>> facets, int reading) {}

  public <D, T> Result<T> run(Spec<D, T> spec, PageQuery page) {
    Optional<Position> position = Hits.position(cursors, list(spec), page.cursor());
    if (position.isPresent()) {
      return run(spec, page, position, Integer.parseInt(position.get().stage()));
    }
    Result<T> result = run(spec, page, position, 0);
    for (int reading = 1;
        reading < spec.readings().size() && result.hits().total() < spec.enough();
        reading++) {
      Result<T> looser = run(spec, page, position, reading);
      result = looser.hits().total() > result.hits().total() ? looser : result;
    }
    return result;
  }

  private <D, T> Result<T> run(
      Spec<D, T> spec, PageQuery page, Optional<Position> position, int reading) {
    SearchResponse<D> found =
        search(request(spec, page, position, reading), spec.documents().type());
    String stage = Integer.toString(reading);
    return new Result<>(
        Hits.read(found.hits(), page.limit(), spec.documents().hit(), cursors, list(spec), stage),
        spec.facets().read(found.aggregations()),
        reading);
  }

  /** Which of these texts a field has, each with all its words. */
  public List<String> present(Kind kind, String field, List<String> texts) {
    return having(
        kind,
        texts,
        text ->
            Query.of(query ->
                query.match(words -> words.field(field).query(text).operator(Operator.And))));
  }

  /** Which of these values of a keyword field something is filed under, in any case. */
  public List<String> filedUnder(Kind kind, String field, List<String> values) {
    return having(
        kind,
        values,
        value ->
            Query.of(
                query -> query.term(term -> term.field(field).value(value).caseInsensitive(true))));
  }

  private List<String> having(Kind kind, List<String> texts, Function<String, Query> query) {
    SearchRequest.Builder request =
        new SearchRequest.Builder().index(indices.of(kind).name()).size(0).timeout("2s");
    for (int i = 0; i < texts.size(); i++) {
      Query match = query.apply(texts.get(i));
      request.aggregations(Integer.toString(i), aggregation -> aggregation.filter(match));
    }
    SearchResponse<Void> found = search(request.build(), Void.class);
    return IntStream.range(0, texts.size())
        .filter(i ->
            Objects.requireNonNull(found.aggregations().get(Integer.toString(i)))
                    .filter()
                    .docCount()
                > 0)
        .mapToObj(texts::get)
        .toList();
  }

  private <D> SearchRequest request(
      Spec<D, ?> spec, PageQuery page, Optional<Position> position, int reading) {
    Query matching =
        Query.of(query ->
            query.bool(bool -> bool.must(spec.readings().get(reading)).filter(spec.filters())));
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(indices.of(spec.kind()).name())
            .allowPartialSearchResults(false)
            .timeout("2s")
            .source(source -> source.filter(filter -> filter.includes("hit")))
            .query(spec.scoring().apply(matching));
    Hits.page(request, page.limit(), position, spec.ties());
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
