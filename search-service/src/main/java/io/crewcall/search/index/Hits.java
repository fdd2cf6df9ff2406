package io.crewcall.search.index;

import io.crewcall.platform.page.Cursors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of hits, best first and then by id, continued behind the last hit's score and id.
 *
 * @param total how many there are, up to 10,000
 */
public record Hits<T>(List<T> items, long total, @Nullable String nextCursor) {

  /** How far a search has come, out of a cursor; {@code stage} is the searcher's own. */
  public record Position(String stage, double score, String id) {}

  public static Optional<Position> position(Cursors cursors, String list, @Nullable String cursor) {
    return cursors
        .decode(list, cursor, 3)
        .map(values ->
            new Position(values.get(0), Double.parseDouble(values.get(1)), values.get(2)));
  }

  /** Asks for one hit more than the page holds, behind the position. */
  public static void page(ObjectNode body, int limit, Optional<Position> position, String idField) {
    body.put("size", limit + 1);
    body.put("track_total_hits", 10_000);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().put("_score", "desc");
    sort.addObject().put(idField, "asc");
    position.ifPresent(last -> body.putArray("search_after").add(last.score()).add(last.id()));
  }

  /** Reads the page that was asked for. */
  public static <T> Hits<T> read(
      JsonNode answer,
      int limit,
      Function<JsonNode, T> item,
      Cursors cursors,
      String list,
      String stage) {
    List<T> items = new ArrayList<>();
    String next = null;
    JsonNode hits = answer.path("hits").path("hits");
    for (int i = 0; i < hits.size() && i < limit; i++) {
      JsonNode hit = hits.get(i);
      items.add(item.apply(hit.path("_source")));
      if (i == limit - 1 && hits.size() > limit) {
        JsonNode sort = hit.path("sort");
        next = cursors.encode(list, stage, sort.get(0).asDouble(), sort.get(1).asString());
      }
    }
    return new Hits<>(
        List.copyOf(items), answer.path("hits").path("total").path("value").asLong(), next);
  }
}
