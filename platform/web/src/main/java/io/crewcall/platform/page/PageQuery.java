package io.crewcall.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page a client asks for, from {@code ?limit=&cursor=}. Taken as a controller method's
 * parameter; a limit outside of 1 to 100 has been answered with 400 before.
 *
 * @param limit how many items at most
 * @param cursor as given out with the page before, or null for the first page
 */
public record PageQuery(int limit, @Nullable String cursor) {
  public static final int DEFAULT_LIMIT = 20;
  public static final int MAX_LIMIT = 100;
}
