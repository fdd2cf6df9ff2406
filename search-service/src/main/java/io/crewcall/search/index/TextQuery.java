package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Free text in two stages: first every word must be somewhere in the document; then words that are
 * nearly the same count too. The words are analysed and never parsed, so that no character has a
 * meaning of its own.
 *
 * @param words null for everything
 * @param fields where to look, with weights
 * @param reading another way to read the words, or null
 */
public record TextQuery(@Nullable String words, List<String> fields, @Nullable Reading reading) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Words times fields times expansions stays below Elasticsearch's bound of clauses. */
  private static final int FORGIVEN_WORDS = 8;

  private static final int EXPANSIONS = 20;

  /**
   * Words of which some stand for values of a keyword field.
   *
   * @param field where those values are
   * @param values for each thing named, the values of which one must be there
   * @param rest the other words, or blank
   */
  public record Reading(String field, List<? extends Collection<String>> values, String rest) {}

  /** Nothing to look for but a blank. */
  boolean everything() {
    return words == null || words.isBlank();
  }

  /** From the strictest to the most forgiving. */
  public List<Query> readings() {
    return words == null || everything()
        ? List.of(Query.of(query -> query.matchAll(all -> all)))
        : List.of(of(words, false), of(words, true));
  }

  private Query of(String words, boolean forgiving) {
    String text = words.strip();
    BoolQuery.Builder either = new BoolQuery.Builder().minimumShouldMatch("1");
    either.should(everyWord(text, 0.2, 2.0f));
    if (reading != null) {
      either.should(read(reading));
    }
    if (forgiving) {
      either.should(nearly(text));
    }
    return either.build()._toQuery();
  }

  private Query everyWord(String text, @Nullable Double tieBreaker, @Nullable Float boost) {
    return Query.of(query ->
        query.multiMatch(match ->
            match
                .query(text)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)
                .fields(fields)
                .tieBreaker(tieBreaker)
                .boost(boost)));
  }

  private Query read(Reading other) {
    BoolQuery.Builder all = new BoolQuery.Builder().boost(2.0f);
    for (Collection<String> values : other.values()) {
      List<FieldValue> alternatives = values.stream().map(FieldValue::of).toList();
      all.must(must ->
          must.terms(
              terms -> terms.field(other.field()).terms(either -> either.value(alternatives))));
    }
    if (!other.rest().isBlank()) {
      all.must(everyWord(other.rest(), null, null));
    }
    return all.build()._toQuery();
  }

  /** One word at a time, since they may be in different fields. */
  private Query nearly(String text) {
    List<Query> each =
        SPACES
            .splitAsStream(text)
            .limit(FORGIVEN_WORDS)
            .map(word ->
                Query.of(query ->
                    query.multiMatch(match ->
                        match
                            .query(word)
                            .type(TextQueryType.BestFields)
                            .tieBreaker(0.3)
                            .fuzziness("AUTO:4,7")
                            .prefixLength(1)
                            .maxExpansions(EXPANSIONS)
                            .fields(fields))))
            .toList();
    return Query.of(
        query -> query.bool(bool -> bool.should(each).minimumShouldMatch("2<75%").boost(0.6f)));
  }
}
