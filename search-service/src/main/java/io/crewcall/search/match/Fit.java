package io.crewcall.search.match;

import static io.crewcall.search.index.Queries.any;
import static io.crewcall.search.index.Queries.constant;
import static io.crewcall.search.index.Queries.term;
import static io.crewcall.search.index.Queries.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.crewcall.contracts.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A query for what fits by craft: a profession or a skill is a condition, and all that fits counts
 * for the order. docs/search.md shows what each is worth.
 */
final class Fit {
  private static final float PRIMARY = 12;
  private static final float PROFESSION = 8;
  private static final float SKILL = 4;
  private static final float CITY = 6;
  private static final float REMOTE = 3;
  private static final float PRICE = 3;
  private static final int MOST_SKILLS = 30;

  private final List<Query> conditions = new ArrayList<>();
  private final List<Query> worth = new ArrayList<>();

  Fit professions(String field, Collection<String> professions) {
    if (!professions.isEmpty()) {
      conditions.add(terms(field, professions));
      worth.add(constant(PROFESSION, terms(field, professions)));
    }
    return this;
  }

  /** Counts for the order alone, beside the profession. */
  Fit primary(String field, Collection<String> professions) {
    if (!professions.isEmpty()) {
      worth.add(constant(PRIMARY - PROFESSION, terms(field, professions)));
    }
    return this;
  }

  Fit skills(String field, Collection<String> skills) {
    if (!skills.isEmpty()) {
      conditions.add(terms(field, skills));
      skills.stream()
          .distinct()
          .limit(MOST_SKILLS)
          .forEach(skill -> worth.add(constant(SKILL, term(field, skill))));
    }
    return this;
  }

  Fit city(String city) {
    worth.add(constant(CITY, term("city", city)));
    return this;
  }

  Fit remote() {
    worth.add(
        constant(REMOTE, Query.of(query -> query.term(term -> term.field("remote").value(true)))));
    return this;
  }

  Fit atLeast(String field, Money amount) {
    return price(
        amount,
        Query.of(query ->
            query.range(range ->
                range.untyped(bounds -> bounds.field(field).gte(JsonData.of(amount.amount()))))));
  }

  Fit atMost(String field, Money amount) {
    return price(
        amount,
        Query.of(query ->
            query.range(range ->
                range.untyped(bounds -> bounds.field(field).lte(JsonData.of(amount.amount()))))));
  }

  private Fit price(Money amount, Query bounds) {
    worth.add(
        constant(
            PRICE,
            Query.of(query ->
                query.bool(
                    bool -> bool.filter(List.of(bounds, term("currency", amount.currency())))))));
    return this;
  }

  Query query() {
    return new BoolQuery.Builder().filter(any(conditions)).should(worth).build()._toQuery();
  }
}
