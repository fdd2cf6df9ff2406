package io.crewcall.search.creator;

import static io.crewcall.search.index.Queries.any;
import static io.crewcall.search.index.Queries.best;
import static io.crewcall.search.index.Queries.constant;
import static io.crewcall.search.index.Queries.every;
import static io.crewcall.search.index.Queries.exists;
import static io.crewcall.search.index.Queries.matches;
import static io.crewcall.search.index.Queries.nearly;
import static io.crewcall.search.index.Queries.term;
import static io.crewcall.search.index.Queries.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.crewcall.search.text.NameForms;
import io.crewcall.search.text.Sound;
import io.crewcall.search.understanding.Bounds;
import io.crewcall.search.understanding.Concept;
import io.crewcall.search.understanding.ConceptKind;
import io.crewcall.search.understanding.ConceptValue;
import io.crewcall.search.understanding.Relaxation;
import io.crewcall.search.understanding.UnderstoodQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who fits what was understood, and how well. Each concept and each word is a condition, given up
 * step by step ({@link Relaxation}) when too few meet them all; whether it is a condition or not,
 * it counts for the order.
 */
final class CreatorRelevance {
  private static final List<String> NAMES = List.of("name", "handles");
  private static final List<String> CRAFT_TEXT = List.of("headline", "skillText", "craftText");
  private static final List<String> ALL_TEXT =
      List.of("name", "handles", "headline", "skillText", "craftText", "cityText", "bio");
  private static final int HANDLE_BEGINNING = 4;

  private final UnderstoodQuery understood;
  private final LocalDate today;

  CreatorRelevance(UnderstoodQuery understood, LocalDate today) {
    this.understood = understood;
    this.today = today;
  }

  /** What is searched for at one step. */
  Query of(Relaxation step) {
    if (understood.everything()) {
      return Query.of(query -> query.matchAll(all -> all));
    }
    BoolQuery.Builder query = new BoolQuery.Builder();
    query.filter(conditions(step));
    understood.concepts().forEach(concept -> query.should(worth(concept)));
    understood.words().forEach(word -> query.should(worth(word, step)));
    List<String> all = everyWord();
    if (!all.isEmpty()) {
      String text = String.join(" ", all);
      query.should(constant(Weights.ALL_WORDS_IN_NAME, matches(text, NAMES)));
      query.should(constant(Weights.WHOLE_NAME, term("nameKey", NameForms.handleKey(text))));
    }
    return query.build()._toQuery();
  }

  /** Which words may be a name: all but figures. */
  private List<String> everyWord() {
    List<String> words = new ArrayList<>(understood.words());
    understood.concepts().stream()
        .filter(concept -> !concept.meanings().isEmpty())
        .forEach(concept -> words.add(concept.words()));
    return words;
  }

  private List<Query> conditions(Relaxation step) {
    List<Query> all = new ArrayList<>();
    List<Query> crafts = new ArrayList<>();
    for (Concept concept : understood.concepts()) {
      if (step.wants(concept)) {
        (concept.craft() ? crafts : all).add(condition(concept, step));
      }
    }
    List<Query> words = understood.words().stream().map(word -> condition(word, step)).toList();
    boolean craft = understood.concepts().stream().anyMatch(Concept::craft);
    if (!craft) {
      all.addAll(words);
    } else if (step.wantsWords()) {
      all.addAll(words);
      all.addAll(crafts);
    } else {
      // The person, or the craft: one of the two may be wrong.
      BoolQuery.Builder either = new BoolQuery.Builder().minimumShouldMatch("1");
      if (!words.isEmpty()) {
        either.should(named());
      }
      either.should(step.wantsEveryCraft() ? every(crafts) : any(allCrafts(step)));
      all.add(either.build()._toQuery());
    }
    if (all.isEmpty()) {
      all.add(any(understood.concepts().stream().map(one -> condition(one, step)).toList()));
    }
    return all;
  }

  private List<Query> allCrafts(Relaxation step) {
    return understood.concepts().stream()
        .filter(Concept::craft)
        .map(concept -> condition(concept, step))
        .toList();
  }

  /** Whose name or handle has all the words that stand for nothing else. */
  private Query named() {
    return every(
        understood.words().stream()
            .map(word -> any(List.of(matches(word, NAMES), nearlyNamed(word))))
            .toList());
  }

  private Query condition(Concept concept, Relaxation step) {
    if (concept.meanings().isEmpty()) {
      return figure(concept);
    }
    List<Query> either = new ArrayList<>();
    for (ConceptValue meaning : concept.meanings()) {
      List<String> codes = new ArrayList<>(List.of(meaning.code()));
      if (meaning.kind() == ConceptKind.PROFESSION) {
        either.add(terms("skills", meaning.parts()));
      } else {
        codes.addAll(meaning.parts());
      }
      if (meaning.kind() == ConceptKind.CITY && step.nearCities()) {
        codes.addAll(meaning.near());
      }
      either.add(terms(field(meaning.kind()), codes));
    }
    either.add(matches(concept.words(), concept.corrected() ? ALL_TEXT : NAMES));
    either.add(matches(concept.words(), CRAFT_TEXT));
    if (concept.corrected()) {
      either.add(nearlyNamed(concept.words()));
    }
    return any(either);
  }

  private Query condition(String word, Relaxation step) {
    if (word.startsWith("@")) {
      return any(List.of(term("handleKeys", NameForms.handleKey(word)), beginningOfHandle(word)));
    }
    List<Query> either = new ArrayList<>();
    either.add(matches(word, ALL_TEXT));
    either.add(term("handleKeys", NameForms.handleKey(word)));
    if (NameForms.handleKey(word).length() >= HANDLE_BEGINNING) {
      either.add(beginningOfHandle(word));
    }
    if (step.forgiving()) {
      either.add(nearlyNamed(word));
      either.add(nearly(word, CRAFT_TEXT));
    }
    return any(either);
  }

  private Query worth(Concept concept) {
    List<Query> ways = new ArrayList<>();
    for (ConceptValue meaning : concept.meanings()) {
      worth(meaning, ways);
    }
    if (concept.meanings().isEmpty()) {
      ways.add(constant(Weights.FIGURE, figure(concept)));
    } else {
      ways.add(constant(Weights.NAME_LIKE_CONCEPT, matches(concept.words(), NAMES)));
      ways.add(constant(Weights.HEADLINE_SKILLS_OFFERS, matches(concept.words(), CRAFT_TEXT)));
      if (concept.corrected()) {
        ways.add(constant(Weights.NEARLY_NAME, nearlyNamed(concept.words())));
      }
    }
    return best(ways);
  }

  private static void worth(ConceptValue meaning, List<Query> ways) {
    String field = field(meaning.kind());
    switch (meaning.kind()) {
      case SKILL -> {
        ways.add(constant(Weights.SKILL, term(field, meaning.code())));
        ways.add(constant(Weights.PART_OF_SKILL, terms(field, meaning.parts())));
        ways.add(constant(Weights.PRACTISES_SKILL, terms("roles", meaning.practisedBy())));
      }
      case PROFESSION -> {
        ways.add(constant(Weights.PRIMARY_PROFESSION, term("primary", meaning.code())));
        ways.add(constant(Weights.FURTHER_PROFESSION, term(field, meaning.code())));
        ways.add(constant(Weights.SKILL_OF_PROFESSION, terms("skills", meaning.parts())));
      }
      case CATEGORY -> {
        ways.add(constant(Weights.CATEGORY, term(field, meaning.code())));
        ways.add(constant(Weights.PART_OF_CATEGORY, terms(field, meaning.parts())));
        ways.add(constant(Weights.NEAR_CATEGORY, terms(field, meaning.near())));
      }
      case CITY -> {
        List<String> cities = new ArrayList<>(meaning.parts());
        cities.add(meaning.code());
        ways.add(constant(Weights.CITY, terms(field, cities)));
        ways.add(constant(Weights.NEAR_CITY, terms(field, meaning.near())));
      }
      case LANGUAGE -> {
        List<String> codes = new ArrayList<>(meaning.parts());
        codes.add(meaning.code());
        ways.add(constant(Weights.LANGUAGE, terms(field, codes)));
      }
      default -> ways.add(constant(Weights.PLATFORM, term(field, meaning.code())));
    }
  }

  private Query worth(String word, Relaxation step) {
    String key = NameForms.handleKey(word);
    List<Query> ways = new ArrayList<>();
    ways.add(constant(Weights.NAME, matches(word, List.of("name"))));
    ways.add(constant(Weights.HANDLE, matches(word, List.of("handles"))));
    ways.add(constant(Weights.WHOLE_HANDLE, term("handleKeys", key)));
    ways.add(constant(Weights.HEADLINE_SKILLS_OFFERS, matches(word, CRAFT_TEXT)));
    ways.add(constant(Weights.BIO, matches(word, List.of("bio", "cityText"))));
    if (key.length() >= HANDLE_BEGINNING) {
      ways.add(constant(Weights.BEGINNING_OF_HANDLE, beginningOfHandle(word)));
    }
    if (step.forgiving()) {
      ways.add(constant(Weights.NEARLY_NAME, nearly(word, List.of("name"))));
      ways.add(constant(Weights.NEARLY_HEADLINE, nearly(word, CRAFT_TEXT)));
      if (!Sound.of(word).isEmpty()) {
        ways.add(constant(Weights.NAME_OF_SAME_SOUND, term("sounds", Sound.of(word))));
      }
    }
    return best(ways);
  }

  private Query figure(Concept concept) {
    Bounds bounds = concept.bounds() == null ? new Bounds(null, null, 0) : concept.bounds();
    if (concept.kind() == ConceptKind.AVAILABILITY) {
      Double days = bounds.least();
      String day = today.plusDays(days == null ? 0 : days.longValue()).toString();
      return Query.of(query ->
          query.bool(bool ->
              bool.mustNot(not ->
                  not.range(range -> range.date(date -> date.field("busy").gte(day).lte(day))))));
    }
    String field = field(concept.kind());
    Query within =
        Query.of(query ->
            query.range(range ->
                range.untyped(untyped ->
                    untyped.field(field).gte(json(bounds.least())).lte(json(bounds.most())))));
    Query asked = bounds.least() == null && bounds.most() == null ? exists(field) : within;
    return concept.kind() == ConceptKind.PRICE
        ? every(List.of(asked, term("currency", "INR")))
        : asked;
  }

  private static @Nullable JsonData json(@Nullable Double bound) {
    return bound == null ? null : JsonData.of(bound);
  }

  static String field(ConceptKind kind) {
    return switch (kind) {
      case SKILL -> "skills";
      case PROFESSION -> "roles";
      case CATEGORY -> "categories";
      case CITY -> "city";
      case LANGUAGE -> "languages";
      case PLATFORM -> "platforms";
      case PRICE -> "price";
      case FOLLOWERS -> "followers";
      case RATING -> "rating";
      case ENGAGEMENT -> "engagementRate";
      case AVAILABILITY -> "busy";
    };
  }

  private static Query nearlyNamed(String words) {
    List<Query> each =
        Arrays.stream(words.split(" "))
            .map(word -> {
              String sound = Sound.of(word);
              Query nearly = nearly(word, List.of("name"));
              return sound.length() < 2 ? nearly : any(List.of(nearly, term("sounds", sound)));
            })
            .toList();
    return every(each);
  }

  private static Query beginningOfHandle(String word) {
    return Query.of(query ->
        query.prefix(prefix -> prefix.field("handleKeys").value(NameForms.handleKey(word))));
  }
}
