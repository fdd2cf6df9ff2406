package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facets of a search: values chosen within one facet are alternatives, facets narrow each other,
 * and the counts of a facet disregard what is chosen in it, so that a client can show what else
 * there is. Upper and lower case are the same in what is chosen.
 */
public final class Facets {
  private static final int VALUES = 20;
  private static final String COUNTS = "values";

  private final Map<String, Facet> facets = new LinkedHashMap<>();

  private record Facet(String field, List<String> chosen) {
    Query either() {
      return Query.of(query ->
          query.bool(bool -> {
            chosen.forEach(value ->
                bool.should(should ->
                    should.term(
                        term -> term.field(field).value(value.strip()).caseInsensitive(true))));
            return bool.minimumShouldMatch("1");
          }));
    }
  }

  /** One value of a facet and how many results have it. */
  public record Value(String value, long count) {}

  /** Adds a facet over a keyword field; no values chosen means no restriction. */
  public Facets add(String name, String field, @Nullable List<String> values) {
    facets.put(name, new Facet(field, values == null ? List.of() : List.copyOf(values)));
    return this;
  }

  /** Restricts the hits (and not the facets) and asks for the counts. */
  void applyTo(SearchRequest.Builder request) {
    List<Query> all = filtersExcept("");
    if (!all.isEmpty()) {
      request.postFilter(query -> query.bool(bool -> bool.filter(all)));
    }
    facets.forEach((name, facet) -> {
      Aggregation counts =
          Aggregation.of(values -> values.terms(terms -> terms.field(facet.field()).size(VALUES)));
      request.aggregations(
          name,
          aggregation ->
              aggregation
                  .filter(query -> query.bool(bool -> bool.filter(filtersExcept(name))))
                  .aggregations(COUNTS, counts));
    });
  }

  private List<Query> filtersExcept(String excluded) {
    List<Query> filters = new ArrayList<>();
    facets.forEach((name, facet) -> {
      if (!name.equals(excluded) && !facet.chosen().isEmpty()) {
        filters.add(facet.either());
      }
    });
    return filters;
  }

  /** The counts out of the answer. */
  Map<String, List<Value>> read(Map<String, Aggregate> answer) {
    Map<String, List<Value>> counts = new LinkedHashMap<>();
    for (String name : facets.keySet()) {
      Aggregate values =
          Objects.requireNonNull(answer.get(name)).filter().aggregations().get(COUNTS);
      counts.put(
          name,
          Objects.requireNonNull(values).sterms().buckets().array().stream()
              .map(bucket -> new Value(bucket.key().stringValue(), bucket.docCount()))
              .toList());
    }
    return counts;
  }
}
