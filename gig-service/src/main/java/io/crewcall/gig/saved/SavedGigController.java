package io.crewcall.gig.saved;

import io.crewcall.gig.gig.GigList;
import io.crewcall.gig.gig.GigProblems;
import io.crewcall.gig.gig.GigResponse;
import io.crewcall.gig.gig.GigResponses;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved gigs over REST. */
@RestController
@RequestMapping("/api/v1/gigs")
@Tag(name = "Saved gigs", description = "Gigs put aside for later")
class SavedGigController {
  private static final Instant IN_THE_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID BEFORE_THE_FIRST = new UUID(-1, -1);
  private final SavedGigRepository saved;
  private final GigList gigs;
  private final GigResponses responses;
  private final Cursors cursors;

  SavedGigController(
      SavedGigRepository saved, GigList gigs, GigResponses responses, Cursors cursors) {
    this.saved = saved;
    this.gigs = gigs;
    this.responses = responses;
    this.cursors = cursors;
  }

  @PutMapping("/{id}/save")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "saveGig", summary = "Put a gig aside for later; again is no change")
  @Refuses(status = 404, codes = "GIG_NOT_FOUND")
  void save(@PathVariable UUID id, Caller caller) {
    if (gigs.named(List.of(id), caller).items().isEmpty()) {
      throw GigProblems.notFound();
    }
    saved.add(caller.id(), id);
  }

  @DeleteMapping("/{id}/save")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "unsaveGig", summary = "Put it aside no more; again is no change")
  void unsave(@PathVariable UUID id, Caller caller) {
    saved.remove(caller.id(), id);
  }

  @GetMapping("/saved")
  @Operation(
      operationId = "listSavedGigs",
      summary = "What one has put aside, the latest first, whatever has become of it")
  Page<GigResponse> saved(PageQuery query, Caller caller) {
    String list = "saved:" + caller.id();
    List<String> last = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    Page<SavedGig> page =
        Page.of(
            saved.before(
                caller.id(),
                last.isEmpty() ? IN_THE_FUTURE : Instant.parse(last.getFirst()),
                last.isEmpty() ? BEFORE_THE_FIRST : UUID.fromString(last.getLast()),
                Limit.of(query.limit() + 1)),
            query.limit(),
            row -> cursors.encode(list, row.savedAt(), row.gigId()));
    List<UUID> ids = page.items().stream().map(SavedGig::gigId).toList();
    Page<GigResponse> answers =
        responses.page(
            ids.isEmpty() ? new Page<>(List.of(), null) : gigs.named(ids, caller), caller);
    return new Page<>(answers.items(), page.nextCursor());
  }
}
