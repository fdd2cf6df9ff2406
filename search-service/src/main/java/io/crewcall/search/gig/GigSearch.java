package io.crewcall.search.gig;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.skill.Skills;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Finds gigs that can be applied to: open, and before their deadline. */
@Component
class GigSearch {
  private static final int ENOUGH = 5;
  private static final List<String> FIELDS =
      List.of("title^4", "roleText^3", "description", "cityText^2");

  private static final Search.Documents<GigDocument.Stored, GigHit> DOCUMENTS =
      new Search.Documents<>(GigDocument.Stored.class, GigDocument.Stored::hit);

  private final Search search;
  private final Skills skills;
  private final Clock clock;

  GigSearch(Search search, Skills skills, Clock clock) {
    this.search = search;
    this.skills = skills;
    this.clock = clock;
  }

  Search.Result<GigHit> search(GigQuery query, PageQuery page) {
    Facets facets =
        new Facets()
            .add("type", "type", query.type())
            .add("profession", "professions", query.profession())
            .add("skill", "skills", skills.meant(query.skill()))
            .add("city", "city", query.city());
    return search.run(
        new Search.Spec<>(
            Kind.GIGS,
            query.toString(),
            skills.query(query.q(), FIELDS).readings(),
            ENOUGH,
            "gigId",
            DOCUMENTS,
            filters(query),
            facets,
            UnaryOperator.identity()),
        page);
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
