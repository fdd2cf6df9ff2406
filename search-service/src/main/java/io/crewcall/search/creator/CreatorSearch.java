package io.crewcall.search.creator;

import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.skill.Skills;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds creators. Names weigh most; quality multiplies the text's score, so that it orders the
 * equally fitting and lifts nobody who does not fit.
 */
@Component
class CreatorSearch {
  private static final List<String> FIELDS =
      List.of("name^6", "headline^4", "skillText^3", "craftText^2.5", "cityText^2", "bio");

  private static final Search.Documents<CreatorDocument.Stored, CreatorHit> DOCUMENTS =
      new Search.Documents<>(
          CreatorDocument.Stored.class, document -> Objects.requireNonNull(document.hit()));

  private final Search search;
  private final Skills skills;

  CreatorSearch(Search search, Skills skills) {
    this.search = search;
    this.skills = skills;
  }

  Search.Result<CreatorHit> search(CreatorQuery query, PageQuery page) {
    Facets facets =
        new Facets()
            .add("role", "roles", query.role())
            .add("skill", "skills", skills.meant(query.skill()))
            .add("category", "categories", query.category())
            .add("city", "city", query.city())
            .add("platform", "platforms", query.platform())
            .add("language", "languages", query.language());
    return search.run(
        new Search.Spec<>(
            Kind.CREATORS,
            query.toString(),
            skills.query(query.q(), FIELDS),
            "userId",
            DOCUMENTS,
            filters(query),
            facets,
            CreatorSearch::byQuality),
        page);
  }

  private static Query byQuality(Query matching) {
    return Query.of(query ->
        query.functionScore(scored ->
            scored
                .query(matching)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Multiply)
                .functions(always -> always.weight(0.4))
                .functions(factor(0.8, "quality", 0.55))
                .functions(factor(0.2, "responseRate", 0.5))));
  }

  private static FunctionScore factor(double weight, String field, double missing) {
    return FunctionScore.of(function ->
        function.fieldValueFactor(factor -> factor.field(field).missing(missing)).weight(weight));
  }

  private static List<Query> filters(CreatorQuery query) {
    Filters filters = new Filters().is("discoverable", true);
    filters.between("followers", query.minFollowers(), query.maxFollowers());
    filters.between("engagementRate", query.minEngagement(), null);
    filters.between("rating", query.minRating(), null);
    if (query.maxPrice() != null) {
      filters.between("price", null, query.maxPrice());
      filters.is("currency", query.currencyOrRupees());
    }
    return filters.all();
  }
}
