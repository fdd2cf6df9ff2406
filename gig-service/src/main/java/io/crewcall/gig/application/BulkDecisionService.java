package io.crewcall.gig.application;

import io.crewcall.gig.bulk.Bulk;
import io.crewcall.gig.replica.Caller;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The same decision about many bids: each succeeds or fails for itself. */
@Service
class BulkDecisionService {
  private final DecisionService decisions;

  BulkDecisionService(DecisionService decisions) {
    this.decisions = decisions;
  }

  /** Which bids, at most 100. */
  record Selection(@NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids) {}

  /** Which bids, at most 100, and what their applicants are told. */
  record Rejection(
      @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> ids,
      @NotBlank @Size(max = 500) String reason) {}

  Bulk.Results shortlist(Selection selection, Caller caller) {
    return Bulk.each(
        selection.ids(),
        id -> {
          decisions.shortlist(id, caller);
          return new Bulk.Changed();
        });
  }

  Bulk.Results reject(Rejection rejection, Caller caller) {
    return Bulk.each(
        rejection.ids(),
        id -> {
          decisions.reject(id, rejection.reason().strip(), caller);
          return new Bulk.Changed();
        });
  }
}
