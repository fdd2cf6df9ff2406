package io.crewcall.search.creator;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.contracts.Role;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import io.crewcall.search.understanding.UnderstoodQueries;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Creators for other rooms: what one does, and those who are found by a query of theirs. */
@Component
public class CreatorFinder {
  private final Search search;
  private final DocumentStore documents;
  private final Indices indices;
  private final UnderstoodQueries understandings;

  CreatorFinder(
      Search search, DocumentStore documents, Indices indices, UnderstoodQueries understandings) {
    this.search = search;
    this.documents = documents;
    this.indices = indices;
    this.understandings = understandings;
  }

  /** What the person's profiles show; nothing of profiles that are hidden. */
  public CreatorTraits traits(UUID userId) {
    return documents
        .find(indices.of(Kind.CREATORS), userId, CreatorDocument.Stored.class)
        .map(DocumentStore.Stored::document)
        .map(stored -> traits(userId, stored.parts() == null ? CreatorParts.EMPTY : stored.parts()))
        .orElse(CreatorTraits.NONE);
  }

  private static CreatorTraits traits(UUID userId, CreatorParts parts) {
    if (!parts.discoverable()) {
      return new CreatorTraits(
          List.of(), List.of(), List.of(), null, null, parts.apartFrom(userId));
    }
    CreatorHit hit = parts.hit();
    return new CreatorTraits(
        parts.primary(),
        hit.roles().stream().filter(role -> !role.equals(Role.CREATIVE.name())).toList(),
        hit.skills(),
        hit.city(),
        hit.priceFrom(),
        parts.apartFrom(userId));
  }

  /**
   * Creators who may be found, the best first; of those who fit equally by their quality.
   *
   * @param question the same for the same question
   * @param viewers who does not find whom they blocked, or who blocked them; nor themselves
   */
  public Hits<CreatorHit> discoverable(
      String question, Query wanted, Collection<String> viewers, PageQuery page) {
    Filters filters =
        new Filters()
            .is("discoverable", true)
            .isNoneOf("userId", viewers)
            .isNoneOf("apart", viewers);
    return search
        .run(
            new Search.Spec<>(
                Kind.CREATORS,
                question,
                List.of(wanted),
                0,
                CreatorSearch.TIES,
                CreatorSearch.DOCUMENTS,
                filters.all(),
                new Facets(),
                matching -> CreatorQuality.order(matching, understandings.of(null, List.of()))),
            page)
        .hits();
  }
}
