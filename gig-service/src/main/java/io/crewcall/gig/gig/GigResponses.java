package io.crewcall.gig.gig;

import io.crewcall.gig.gig.GigCardFacts.Own;
import io.crewcall.gig.replica.Caller;
import io.crewcall.gig.replica.Cards;
import io.crewcall.gig.replica.PersonLookup;
import io.crewcall.platform.etag.Etags;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.persistence.DatabaseClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Gigs as answers: with who posted them and what the caller has to do with them. */
@Component
public class GigResponses {
  private final PersonLookup people;
  private final GigCardFacts facts;
  private final DatabaseClock clock;

  GigResponses(PersonLookup people, GigCardFacts facts, DatabaseClock clock) {
    this.people = people;
    this.facts = facts;
    this.clock = clock;
  }

  /** One, alone. Its tag changes with all that it shows, as the cards are others' facts. */
  ResponseEntity<GigResponse> one(Gig gig, Caller caller) {
    GigResponse response = response(gig, caller);
    return ResponseEntity.ok().eTag(Etags.composed(gig.version(), response)).body(response);
  }

  /** One that was made just now. */
  public ResponseEntity<GigResponse> created(Gig gig, Caller caller) {
    return Etags.created("/api/v1/gigs/" + gig.id(), response(gig, caller), gig.version());
  }

  private GigResponse response(Gig gig, Caller caller) {
    return page(new Page<>(List.of(gig), null), caller).items().getFirst();
  }

  /** A page; four statements however long it is, one more where sub-gigs do not show their pay. */
  public Page<GigResponse> page(Page<Gig> page, Caller caller) {
    if (page.items().isEmpty()) {
      return new Page<>(List.of(), page.nextCursor());
    }
    Instant now = clock.now();
    Cards cards =
        people.cards(
            page.items().stream().map(Gig::creatorId).toList(),
            page.items().stream().map(Gig::brandId).collect(Collectors.toSet()));
    Map<UUID, Own> own = facts.of(caller.id(), page.items().stream().map(Gig::id).toList());
    Set<UUID> offered =
        facts.offeredTo(
            caller.id(),
            page.items().stream().filter(gig -> !gig.showsPayTo(caller)).map(Gig::id).toList());
    return page.map(gig ->
        GigResponse.of(
            gig,
            caller,
            now,
            cards,
            own.getOrDefault(gig.id(), new Own(gig.id(), null, false)),
            offered.contains(gig.id())));
  }
}
