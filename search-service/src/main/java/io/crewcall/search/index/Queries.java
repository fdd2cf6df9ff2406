package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.Collection;
import java.util.List;

/**
 * The clauses that searches are built of. Words are analysed and never parsed, so that no character
 * has a meaning of its own.
 */
public final class Queries {
  private static final String FUZZINESS = "AUTO:4,7";
  private static final int EXPANSIONS = 30;

  /** Of several ways to fit the best counts, and of the others this part. */
  private static final double FURTHER = 0.15;

  private Queries() {}

  public static Query nearly(String word, List<String> fields) {
    return Query.of(query ->
        query.multiMatch(match ->
            match
                .query(word)
                .fields(fields)
                .type(TextQueryType.BestFields)
                .operator(Operator.And)
                .fuzziness(FUZZINESS)
                .prefixLength(1)
                .maxExpansions(EXPANSIONS)));
  }

  public static Query matches(String words, List<String> fields) {
    return Query.of(query ->
        query.multiMatch(match ->
            match
                .query(words)
                .fields(fields)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)));
  }

  public static Query exists(String field) {
    return Query.of(query -> query.exists(exists -> exists.field(field)));
  }

  public static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  public static Query terms(String field, Collection<String> values) {
    List<FieldValue> all = values.stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(either -> either.value(all))));
  }

  public static Query constant(float worth, Query filter) {
    return Query.of(query -> query.constantScore(score -> score.filter(filter).boost(worth)));
  }

  public static Query best(List<Query> ways) {
    return Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(FURTHER)));
  }

  public static Query any(List<Query> either) {
    return Query.of(query -> query.bool(bool -> bool.should(either).minimumShouldMatch("1")));
  }

  public static Query every(List<Query> all) {
    return Query.of(query -> query.bool(bool -> bool.filter(all)));
  }
}
