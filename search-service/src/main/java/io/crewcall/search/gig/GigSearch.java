package io.crewcall.search.gig;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.skill.Skills;
import io.crewcall.search.understanding.ConceptKind;
import io.crewcall.search.understanding.FilterValues;
import io.crewcall.search.understanding.FilterValues.Filter;
import io.crewcall.search.understanding.Relaxation;
import io.crewcall.search.understanding.Understood;
import io.crewcall.search.understanding.UnderstoodQueries;
import io.crewcall.search.understanding.UnderstoodQuery;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds gigs that can be applied to: open, and before their deadline. */
@Component
class GigSearch {
  /** Conditions are given up rather than to answer nothing. */
  private static final int ENOUGH = 1;

  static final Hits.Ties TIES = new Hits.Ties("published", "gigId");

  static final Search.Documents<GigDocument.Stored, GigHit> DOCUMENTS =
      new Search.Documents<>(GigDocument.Stored.class, GigDocument.Stored::hit);

  private final Search search;
  private final Skills skills;
  private final UnderstoodQueries understandings;
  private final FilterValues filterValues;
  private final Clock clock;

  GigSearch(
      Search search,
      Skills skills,
      UnderstoodQueries understandings,
      FilterValues filterValues,
      Clock clock) {
    this.search = search;
    this.filterValues = filterValues;
    this.skills = skills;
    this.understandings = understandings;
    this.clock = clock;
  }

  /** A page, and what the words were taken for. */
  record Found(Search.Result<GigHit> result, List<Understood> understood) {}

  Found search(GigQuery query, PageQuery page) {
    filterValues.check(
        Kind.GIGS,
        query.currency(),
        List.of(
            new Filter("profession", ConceptKind.PROFESSION, "professions", query.profession())));
    UnderstoodQuery understood =
        understandings.of(query.q(), query.verbatim() == null ? List.of() : query.verbatim());
    List<Relaxation> steps = Relaxation.steps(understood);
    GigRelevance relevance = new GigRelevance(understood);
    Search.Result<GigHit> result =
        search.run(
            new Search.Spec<>(
                Kind.GIGS,
                query.toString(),
                steps.stream().map(relevance::of).toList(),
                ENOUGH,
                TIES,
                DOCUMENTS,
                filters(query),
                facets(query),
                UnaryOperator.identity()),
            page);
    Relaxation step = steps.get(Math.min(result.reading(), steps.size() - 1));
    return new Found(result, Understood.of(understood, step));
  }

  private Facets facets(GigQuery query) {
    return new Facets()
        .add(
            "type",
            "type",
            query.type() == null ? null : query.type().stream().map(GigState.Type::name).toList())
        .add("profession", "professions", codes(ConceptKind.PROFESSION, query.profession()))
        .add("skill", "skills", skills.meant(query.skill()))
        .add("city", "city", codes(ConceptKind.CITY, query.city()));
  }

  private @Nullable List<String> codes(ConceptKind kind, @Nullable List<String> values) {
    return values == null ? null : understandings.vocabulary().codes(kind, values);
  }

  private List<Query> filters(GigQuery query) {
    Filters filters = new Filters().is("status", "OPEN").after("deadline", clock.instant());
    if (query.remote() != null) {
      filters.is("remote", query.remote());
    }
    if (query.minBudget() != null) {
      filters.between("budget", query.minBudget(), null);
      filters.is("currency", query.currency() == null ? "INR" : query.currency());
    }
    return filters.all();
  }
}
