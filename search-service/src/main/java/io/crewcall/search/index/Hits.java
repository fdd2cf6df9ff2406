package io.crewcall.search.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import io.crewcall.platform.page.Cursors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits, best first, then the newest, then by id; continued behind the last hit.
 *
 * @param total how many there are, up to 10,000
 */
public record Hits<T>(List<T> items, long total, @Nullable String nextCursor) {
  private static final int COUNTED = 10_000;

  /**
   * What orders those with the same score.
   *
   * @param newest a date: the later one comes first
   * @param id then the lower one
   */
  public record Ties(String newest, String id) {}

  /** How far a search has come, out of a cursor; {@code stage} is the searcher's own. */
  record Position(String stage, double score, long newest, String id) {}

  static Optional<Position> position(Cursors cursors, String list, @Nullable String cursor) {
    return cursors
        .decode(list, cursor, 4)
        .map(values ->
            new Position(
                values.get(0),
                Double.parseDouble(values.get(1)),
                Long.parseLong(values.get(2)),
                values.get(3)));
  }

  /** Asks for one hit more than the page holds, behind the position. */
  static void page(
      SearchRequest.Builder request, int limit, Optional<Position> position, Ties ties) {
    request
        .size(limit + 1)
        .trackTotalHits(track -> track.count(COUNTED))
        .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
        .sort(sort ->
            sort.field(field ->
                field.field(ties.newest()).order(SortOrder.Desc).missing(FieldValue.of(0))))
        .sort(sort -> sort.field(field -> field.field(ties.id()).order(SortOrder.Asc)));
    position.ifPresent(last ->
        request.searchAfter(
            FieldValue.of(last.score()), FieldValue.of(last.newest()), FieldValue.of(last.id())));
  }

  /** Reads the page that was asked for. */
  static <D, T> Hits<T> read(
      HitsMetadata<D> answer,
      int limit,
      Function<D, T> item,
      Cursors cursors,
      String list,
      String stage) {
    List<Hit<D>> found = answer.hits();
    List<Hit<D>> page = found.subList(0, Math.min(limit, found.size()));
    String next = null;
    if (found.size() > limit) {
      List<FieldValue> sort = page.getLast().sort();
      next =
          cursors.encode(
              list,
              stage,
              sort.get(0).doubleValue(),
              sort.get(1).longValue(),
              sort.get(2).stringValue());
    }
    return new Hits<>(
        page.stream().map(hit -> item.apply(Objects.requireNonNull(hit.source()))).toList(),
        answer.total() == null ? 0 : answer.total().value(),
        next);
  }
}
