package io.crewcall.gig.bulk;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Does the same to many things. The action on one of them runs in a nested transaction, so that its
 * refusal takes back that one alone.
 */
public final class Bulk {
  private Bulk() {}

  /** What became of each, in the order of the ids without repetitions, sorted. */
  public record Results(List<Result> results) {}

  /**
   * What became of one.
   *
   * @param id of what was asked for
   * @param status as if it had been asked for alone
   * @param createdId of what was made for it, if something was
   */
  public record Result(UUID id, int status, @Nullable UUID createdId, @Nullable Refusal problem) {}

  /** Why it was refused. */
  public record Refusal(String type, String code, String detail) {}

  /** Changes things. */
  public static Results change(Collection<UUID> ids, Consumer<UUID> change) {
    return each(
        ids,
        id -> {
          change.accept(id);
          return new Result(id, 200, null, null);
        });
  }

  /**
   * Makes something for each.
   *
   * @param creation answers the id of what was made
   */
  public static Results create(Collection<UUID> ids, UnaryOperator<UUID> creation) {
    return each(ids, id -> new Result(id, 201, creation.apply(id), null));
  }

  /** In one order for everybody, so that two bulks in one transaction each cannot deadlock. */
  private static Results each(Collection<UUID> ids, Function<UUID, Result> action) {
    return new Results(ids.stream().distinct().sorted().map(id -> result(id, action)).toList());
  }

  private static Result result(UUID id, Function<UUID, Result> action) {
    try {
      return action.apply(id);
    } catch (ProblemException refused) {
      return refused(id, refused.problem());
    } catch (ConcurrencyFailureException lost) {
      return refused(id, Problem.conflict("CONCURRENT_CHANGE", "It was changed at that moment."));
    }
  }

  private static Result refused(UUID id, Problem problem) {
    return new Result(
        id,
        problem.status().value(),
        null,
        new Refusal(problem.type(), problem.code(), problem.detail()));
  }
}
