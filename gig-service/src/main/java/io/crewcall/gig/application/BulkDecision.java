package io.crewcall.gig.application;

import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/** The same decision about many bids: each succeeds or fails for itself. */
@Service
class BulkDecision {
  private final Deciding deciding;

  BulkDecision(Deciding deciding) {
    this.deciding = deciding;
  }

  /** Which bids, at most 100. */
  record Selection(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {}

  /** Which bids, at most 100, and what their applicants are told. */
  record Rejection(
      @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
      @NotBlank @Size(max = 500) String reason) {}

  /** What became of each, in the order of the ids without repetitions, sorted. */
  record Results(List<Result> results) {}

  /**
   * What became of one.
   *
   * @param status as if it had been asked for alone
   */
  record Result(UUID id, int status, @Nullable Refusal problem) {}

  /** Why it was refused. */
  record Refusal(String type, String code, String detail) {}

  Results shortlist(Selection selection, Caller caller) {
    return each(selection.ids(), id -> deciding.shortlist(id, caller));
  }

  Results reject(Rejection rejection, Caller caller) {
    return each(rejection.ids(), id -> deciding.reject(id, rejection.reason().strip(), caller));
  }

  /** In one order for everybody, so that two bulks in one transaction each cannot deadlock. */
  private static Results each(List<UUID> ids, Consumer<UUID> decision) {
    List<Result> results = new ArrayList<>();
    for (UUID id : ids.stream().distinct().sorted().toList()) {
      try {
        decision.accept(id);
        results.add(new Result(id, 200, null));
      } catch (ProblemException refused) {
        results.add(refused(id, refused.problem()));
      } catch (ConcurrencyFailureException lost) {
        results.add(
            refused(id, Problem.conflict("CONCURRENT_CHANGE", "It was changed at that moment.")));
      }
    }
    return new Results(results);
  }

  private static Result refused(UUID id, Problem problem) {
    return new Result(
        id,
        problem.status().value(),
        new Refusal(problem.type(), problem.code(), problem.detail()));
  }
}
