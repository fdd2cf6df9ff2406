package io.crewcall.search.gig;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.Facets;
import io.crewcall.search.index.Filters;
import io.crewcall.search.index.Hits;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Search;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Gigs for other rooms: one by its id, and those that can be applied to by a query of theirs. */
@Component
public class GigFinder {
  private final Search search;
  private final DocumentStore documents;
  private final Indices indices;
  private final Clock clock;

  GigFinder(Search search, DocumentStore documents, Indices indices, Clock clock) {
    this.search = search;
    this.documents = documents;
    this.indices = indices;
    this.clock = clock;
  }

  /** A gig in whatever state. */
  public record Found(GigHit gig, GigState.Status status) {}

  public Optional<Found> find(UUID gigId) {
    return documents
        .find(indices.of(Kind.GIGS), gigId, GigDocument.Stored.class)
        .map(DocumentStore.Stored::document)
        .flatMap(stored ->
            Optional.ofNullable(stored.status()).map(status -> new Found(stored.hit(), status)));
  }

  /**
   * Gigs that are open, the best first.
   *
   * @param question the same for the same question
   * @param posters whose gigs are left out
   */
  public Hits<GigHit> open(
      String question, Query wanted, Collection<String> posters, PageQuery page) {
    Filters filters =
        new Filters()
            .is("status", GigState.Status.OPEN.name())
            .after("deadline", clock.instant())
            .isNoneOf("creatorId", posters);
    return search
        .run(
            new Search.Spec<>(
                Kind.GIGS,
                question,
                List.of(wanted),
                0,
                GigSearch.TIES,
                GigSearch.DOCUMENTS,
                filters.all(),
                new Facets(),
                UnaryOperator.identity()),
            page)
        .hits();
  }
}
