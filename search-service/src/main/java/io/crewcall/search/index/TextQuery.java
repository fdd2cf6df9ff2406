package io.crewcall.search.index;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

  static final String EXACT = "exact";
  static final String FUZZY = "fuzzy";

  /** Nothing to look for but a blank. */
  boolean everything() {
    return words == null || words.isBlank();
  }

  ObjectNode of(String stage, DocumentJson json) {
    ObjectNode query = json.object();
    if (words == null || everything()) {
      query.putObject("match_all");
      return query;
    }
    ObjectNode either = query.putObject("bool");
    either.put("minimum_should_match", 1);
    ArrayNode should = either.putArray("should");
    ObjectNode exact = should.addObject().putObject("multi_match");
    exact
        .put("query", words.strip())
        .put("type", "cross_fields")
        .put("operator", "and")
        .put("tie_breaker", 0.2)
        .put("boost", 2.0);
    fields.forEach(exact.putArray("fields")::add);
    if (reading != null) {
      should.add(read(reading, json));
    }
    if (stage.equals(FUZZY)) {
      ObjectNode nearly = should.addObject().putObject("bool");
      nearly.put("minimum_should_match", "2<75%").put("boost", 0.6);
      ArrayNode each = nearly.putArray("should");
      SPACES
          .splitAsStream(words.strip())
          .limit(FORGIVEN_WORDS)
          .forEach(word -> each.add(nearly(word, json)));
    }
    return query;
  }

  private ObjectNode read(Reading other, DocumentJson json) {
    ObjectNode query = json.object();
    ObjectNode all = query.putObject("bool");
    all.put("boost", 2.0);
    ArrayNode must = all.putArray("must");
    for (Collection<String> values : other.values()) {
      ArrayNode either = must.addObject().putObject("terms").putArray(other.field());
      values.forEach(either::add);
    }
    if (!other.rest().isBlank()) {
      ObjectNode rest = must.addObject().putObject("multi_match");
      rest.put("query", other.rest()).put("type", "cross_fields").put("operator", "and");
      fields.forEach(rest.putArray("fields")::add);
    }
    return query;
  }

  /** One word at a time, since they may be in different fields. */
  private ObjectNode nearly(String word, DocumentJson json) {
    ObjectNode query = json.object();
    ObjectNode match = query.putObject("multi_match");
    match
        .put("query", word)
        .put("type", "best_fields")
        .put("tie_breaker", 0.3)
        .put("fuzziness", "AUTO:4,7")
        .put("prefix_length", 1)
        .put("max_expansions", EXPANSIONS);
    fields.forEach(match.putArray("fields")::add);
    return query;
  }
}
