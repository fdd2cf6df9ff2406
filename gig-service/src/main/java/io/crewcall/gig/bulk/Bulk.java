package io.crewcall.gig.bulk;

import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

  /** What an action on one thing led to. */
  public sealed interface Effect {}

  /** The thing was changed. */
  public record Changed() implements Effect {}

  /** Something new was made. */
  public record Created(UUID id) implements Effect {}

  /** In one order for everybody, so that two bulks in one transaction each cannot deadlock. */
  public static Results each(Collection<UUID> ids, Function<UUID, Effect> action) {
    List<Result> results = new ArrayList<>();
    for (UUID id : ids.stream().distinct().sorted().toList()) {
      results.add(result(id, action));
    }
    return new Results(results);
  }

  private static Result result(UUID id, Function<UUID, Effect> action) {
    try {
      return switch (action.apply(id)) {
        case Changed changed -> new Result(id, 200, null, null);
        case Created created -> new Result(id, 201, created.id(), null);
      };
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
