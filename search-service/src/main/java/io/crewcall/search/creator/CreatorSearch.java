package io.crewcall.search.creator;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.skill.Skills;
import io.crewcall.search.understanding.Concept;
import io.crewcall.search.understanding.ConceptKind;
import io.crewcall.search.understanding.FilterValues;
import io.crewcall.search.understanding.FilterValues.Filter;
import io.crewcall.search.understanding.Relaxation;
import io.crewcall.search.understanding.Understood;
import io.crewcall.search.understanding.UnderstoodQueries;
import io.crewcall.search.understanding.UnderstoodQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds creators: what words mean decides who fits, quality orders those who fit equally. */
@Component
class CreatorSearch {
  private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

  /** Of a name, few are enough; of a craft, a page is. */
  private static final int ENOUGH_OF_A_NAME = 5;

  private static final int ENOUGH = 10;

  static final Search.Documents<CreatorDocument.Stored, CreatorHit> DOCUMENTS =
      new Search.Documents<>(
          CreatorDocument.Stored.class, document -> Objects.requireNonNull(document.hit()));

  static final Hits.Ties TIES = new Hits.Ties("joined", "userId");

  private final Search search;
  private final Skills skills;
  private final UnderstoodQueries understandings;
  private final FilterValues filterValues;
  private final Clock clock;

  CreatorSearch(
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
  record Found(Search.Result<CreatorHit> result, List<Understood> understood) {}

  /**
   * @param viewer does not find whom they blocked, or who blocked them
   */
  Found search(CreatorQuery query, PageQuery page, UUID viewer) {
    filterValues.check(
        Kind.CREATORS,
        query.currency(),
        List.of(
            new Filter("role", ConceptKind.PROFESSION, "roles", query.role()),
            new Filter("category", ConceptKind.CATEGORY, "categories", query.category()),
            new Filter("platform", ConceptKind.PLATFORM, "platforms", query.platform()),
            new Filter("language", ConceptKind.LANGUAGE, "languages", query.language())));
    UnderstoodQuery understood = understand(query);
    List<Relaxation> steps = Relaxation.steps(understood);
    CreatorRelevance relevance =
        new CreatorRelevance(understood, LocalDate.ofInstant(clock.instant(), INDIA));
    Search.Result<CreatorHit> result =
        search.run(
            new Search.Spec<>(
                Kind.CREATORS,
                query.toString(),
                steps.stream().map(relevance::of).toList(),
                understood.concepts().isEmpty() ? ENOUGH_OF_A_NAME : ENOUGH,
                TIES,
                DOCUMENTS,
                filters(query, viewer),
                facets(query),
                matching -> CreatorQuality.order(matching, understood)),
            page);
    Relaxation step = steps.get(Math.min(result.reading(), steps.size() - 1));
    return new Found(result, Understood.of(understood, step));
  }

  /** A word that looks misspelled and is somebody's name is that name. */
  private UnderstoodQuery understand(CreatorQuery query) {
    Set<String> verbatim = new HashSet<>(query.verbatim() == null ? List.of() : query.verbatim());
    UnderstoodQuery understood = understandings.of(query.q(), verbatim);
    List<String> corrected =
        understood.concepts().stream().filter(Concept::corrected).map(Concept::words).toList();
    if (corrected.isEmpty() || !verbatim.addAll(search.present(Kind.CREATORS, "name", corrected))) {
      return understood;
    }
    return understandings.of(query.q(), verbatim);
  }

  private Facets facets(CreatorQuery query) {
    return new Facets()
        .add("role", "roles", codes(ConceptKind.PROFESSION, query.role()))
        .add("skill", "skills", skills.meant(query.skill()))
        .add("category", "categories", codes(ConceptKind.CATEGORY, query.category()))
        .add("city", "city", codes(ConceptKind.CITY, query.city()))
        .add("platform", "platforms", codes(ConceptKind.PLATFORM, query.platform()))
        .add("language", "languages", codes(ConceptKind.LANGUAGE, query.language()));
  }

  /** What is written in a filter by any name for it, with what is part of it. */
  private @Nullable List<String> codes(ConceptKind kind, @Nullable List<String> values) {
    return values == null ? null : understandings.vocabulary().codes(kind, values);
  }

  private static List<Query> filters(CreatorQuery query, UUID viewer) {
    Filters filters = new Filters().is("discoverable", true).isNot("apart", viewer.toString());
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
