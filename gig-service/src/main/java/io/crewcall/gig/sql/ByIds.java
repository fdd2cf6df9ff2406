package io.crewcall.gig.sql;

import io.crewcall.platform.page.Page;
import io.crewcall.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Reading many by their ids: {@code ?ids=a,b,c}. */
public final class ByIds {
  public static final int MOST = 100;

  private ByIds() {}

  /**
   * Those that were found, in the order in which they were asked for, each once.
   *
   * @param found in any order
   */
  public static <T extends Persistable<UUID>> Page<T> page(List<UUID> ids, List<T> found) {
    Map<UUID, T> byId = found.stream().collect(Collectors.toMap(ByIds::idOf, Function.identity()));
    return new Page<>(
        ids.stream().distinct().map(byId::get).filter(Objects::nonNull).toList(), null);
  }

  private static UUID idOf(Persistable<UUID> entity) {
    return Objects.requireNonNull(entity.getId());
  }

  /**
   * Refuses filters and positions beside ids.
   *
   * @param others what else was asked for, null for what was not
   * @throws io.crewcall.platform.problem.ProblemException 400
   */
  public static void alone(@Nullable Object... others) {
    if (Arrays.stream(others).anyMatch(Objects::nonNull)) {
      throw Problem.badRequest(
              "INVALID_PARAMETER", "With ids there are no filters, no order and no cursor.")
          .exception();
    }
  }
}
