package io.crewcall.auth.origin;

import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.PageQuery;
import java.util.UUID;

/**
 * Where a page of a list begins whose ids grow with time. Always an id, so that the condition is a
 * plain comparison that an index serves on the first page and on the last.
 */
public final class NewestFirst {
  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  private NewestFirst() {}

  /**
   * The id before which the page begins.
   *
   * @param list names the list and its filters, as for {@link Cursors}
   */
  public static UUID before(Cursors cursors, String list, PageQuery query) {
    return cursors
        .decode(list, query.cursor(), 1)
        .map(values -> UUID.fromString(values.getFirst()))
        .orElse(AFTER_ALL);
  }
}
