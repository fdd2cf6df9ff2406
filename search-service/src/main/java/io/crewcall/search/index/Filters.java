package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions that all hits meet; they do not count for the order. */
public final class Filters {
  private final List<Query> all = new ArrayList<>();

  public Filters is(String field, String value) {
    return is(field, FieldValue.of(value));
  }

  public Filters is(String field, boolean value) {
    return is(field, FieldValue.of(value));
  }

  public Filters isNot(String field, String value) {
    Query is = Query.of(query -> query.term(term -> term.field(field).value(value)));
    all.add(Query.of(query -> query.bool(bool -> bool.mustNot(is))));
    return this;
  }

  /** None of these values. */
  public Filters isNoneOf(String field, Collection<String> values) {
    Query either = Queries.terms(field, values);
    all.add(Query.of(query -> query.bool(bool -> bool.mustNot(either))));
    return this;
  }

  private Filters is(String field, FieldValue value) {
    all.add(Query.of(query -> query.term(term -> term.field(field).value(value))));
    return this;
  }

  /** At least and at most; a missing bound does not restrict. */
  public Filters between(String field, @Nullable Number least, @Nullable Number most) {
    if (least != null || most != null) {
      all.add(
          Query.of(query ->
              query.range(range ->
                  range.untyped(bounds -> bounds.field(field).gte(json(least)).lte(json(most))))));
    }
    return this;
  }

  /** As it is: the client's typed numbers are doubles, in which large amounts are not exact. */
  private static @Nullable JsonData json(@Nullable Number bound) {
    return bound == null ? null : JsonData.of(bound);
  }

  public Filters after(String field, Instant time) {
    all.add(
        Query.of(query ->
            query.range(range -> range.date(date -> date.field(field).gt(time.toString())))));
    return this;
  }

  public List<Query> all() {
    return List.copyOf(all);
  }
}
