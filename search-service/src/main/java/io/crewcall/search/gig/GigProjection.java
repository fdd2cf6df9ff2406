package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.DocumentStore.Write;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the gigs' documents; the gig's own version decides which event is the newest. */
@Component
class GigProjection implements Projection {
  private final DocumentStore documents;

  GigProjection(DocumentStore documents) {
    this.documents = documents;
  }

  @Override
  public Kind kind() {
    return Kind.GIGS;
  }

  @Override
  public List<Subscription<?>> into(Target target) {
    return List.of(gigs(target));
  }

  /** A write that is refused comes too late: this or a later event is in the index already. */
  Subscription<GigState> gigs(Target target) {
    return Subscription.toAll(
        GigState.class,
        events ->
            documents.write(
                target,
                events.stream()
                    .map(event ->
                        Write.ofVersion(
                            event.version(), event.subject(), GigDocument.of(event.data())))
                    .toList()));
  }
}
