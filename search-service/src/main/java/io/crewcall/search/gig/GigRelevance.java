package io.crewcall.search.gig;

import static io.crewcall.search.index.Queries.any;
import static io.crewcall.search.index.Queries.best;
import static io.crewcall.search.index.Queries.constant;
import static io.crewcall.search.index.Queries.matches;
import static io.crewcall.search.index.Queries.nearly;
import static io.crewcall.search.index.Queries.term;
import static io.crewcall.search.index.Queries.terms;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.search.understanding.Concept;
import io.crewcall.search.understanding.ConceptKind;
import io.crewcall.search.understanding.ConceptValue;
import io.crewcall.search.understanding.Relaxation;
import io.crewcall.search.understanding.UnderstoodQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Which gigs fit what was understood, and how well: crafts by the roles that are looked for, cities
 * by where it is or by its being remote, all else by the texts.
 */
final class GigRelevance {
  private static final List<String> TITLE = List.of("title");
  private static final List<String> TEXTS = List.of("title", "roleText", "description", "cityText");

  // What each way to fit is worth; docs/search.md shows the table.
  private static final float PROFESSION = 10;
  private static final float SKILL = 9;
  private static final float PART_OF_SKILL = 5;
  private static final float PRACTISES_SKILL = 2;
  private static final float CITY = 6;
  private static final float REMOTE = 3;
  private static final float NEAR_CITY = 2;
  private static final float BUDGET = 6;
  private static final float IN_TITLE = 8;
  private static final float IN_TEXTS = 4;
  private static final float NEARLY_IN_TEXTS = 2;

  private final UnderstoodQuery understood;

  GigRelevance(UnderstoodQuery understood) {
    this.understood = understood;
  }

  /** What is searched for at one step. */
  Query of(Relaxation step) {
    if (understood.everything()) {
      return Query.of(query -> query.constantScore(all -> all.filter(any -> any.matchAll(m -> m))));
    }
    BoolQuery.Builder query = new BoolQuery.Builder();
    query.filter(conditions(step));
    understood.concepts().forEach(concept -> query.should(best(ways(concept))));
    understood.words().forEach(word -> query.should(best(ways(word, step))));
    return query.build()._toQuery();
  }

  private List<Query> conditions(Relaxation step) {
    List<Query> all = new ArrayList<>();
    List<Query> crafts = new ArrayList<>();
    for (Concept concept : understood.concepts()) {
      if (step.wants(concept)) {
        (concept.craft() ? crafts : all).add(any(ways(concept, step.nearCities())));
      }
    }
    boolean craft = understood.concepts().stream().anyMatch(Concept::craft);
    if (!craft || step.wantsWords()) {
      understood.words().forEach(word -> all.add(any(ways(word, step))));
    }
    if (craft && !step.wantsEveryCraft()) {
      all.add(
          any(
              understood.concepts().stream()
                  .filter(Concept::craft)
                  .map(concept -> any(ways(concept)))
                  .toList()));
    } else {
      all.addAll(crafts);
    }
    if (all.isEmpty()) {
      all.add(any(understood.concepts().stream().map(one -> any(ways(one))).toList()));
    }
    return all;
  }

  private static List<Query> ways(Concept concept) {
    return ways(concept, true);
  }

  private static List<Query> ways(Concept concept, boolean around) {
    List<Query> ways = new ArrayList<>();
    for (ConceptValue meaning : concept.meanings()) {
      switch (meaning.kind()) {
        case PROFESSION -> ways.add(constant(PROFESSION, term("professions", meaning.code())));
        case SKILL -> {
          ways.add(constant(SKILL, term("skills", meaning.code())));
          ways.add(constant(PART_OF_SKILL, terms("skills", meaning.parts())));
          if (around) {
            ways.add(constant(PRACTISES_SKILL, terms("professions", meaning.practisedBy())));
          }
        }
        case CITY -> {
          List<String> cities = new ArrayList<>(meaning.parts());
          cities.add(meaning.code());
          ways.add(constant(CITY, terms("city", cities)));
          ways.add(constant(REMOTE, remote()));
          if (around) {
            ways.add(constant(NEAR_CITY, terms("city", meaning.near())));
          }
        }
        default -> {
          // A category, a language, a platform: gigs have texts for that.
        }
      }
      ways.add(constant(IN_TEXTS, matches(meaning.label(), TEXTS)));
    }
    ways.add(constant(IN_TITLE, matches(concept.words(), TITLE)));
    ways.add(constant(IN_TEXTS, matches(concept.words(), TEXTS)));
    if (concept.kind() == ConceptKind.PRICE && concept.bounds() != null) {
      Double least = concept.bounds().least();
      Double most = concept.bounds().most();
      ways.add(
          constant(
              BUDGET,
              Query.of(query ->
                  query.range(range ->
                      range.number(number -> number.field("budget").gte(least).lte(most))))));
    }
    return ways;
  }

  private static List<Query> ways(String word, Relaxation step) {
    List<Query> ways = new ArrayList<>();
    ways.add(constant(IN_TITLE, matches(word, TITLE)));
    ways.add(constant(IN_TEXTS, matches(word, TEXTS)));
    if (step.forgiving()) {
      ways.add(constant(NEARLY_IN_TEXTS, nearly(word, TEXTS)));
    }
    return ways;
  }

  private static Query remote() {
    return Query.of(query -> query.term(term -> term.field("remote").value(true)));
  }
}
