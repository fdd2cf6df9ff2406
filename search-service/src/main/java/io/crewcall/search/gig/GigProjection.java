package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.DocumentStore;
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
    return Subscription.to(
        GigState.class,
        event ->
            documents.replaceOlder(
                target, event.subject(), event.version(), GigDocument.of(event.data())));
  }
}
