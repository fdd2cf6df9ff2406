package io.crewcall.gig.gig;

import io.crewcall.contracts.gig.GigState.Status;
import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Timer;
import io.crewcall.platform.lifecycle.Transition;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the taking of bids when a gig's deadline has passed. */
@Component
class GigExpiry implements Timer {
  private final JdbcClient jdbc;
  private final Gigs gigs;

  GigExpiry(JdbcClient jdbc, Gigs gigs) {
    this.jdbc = jdbc;
    this.gigs = gigs;
  }

  @Override
  @Transactional
  public int run() {
    List<Gig> due =
        gigs.withRoles(
            jdbc.sql(
                    "select "
                        + Gigs.COLUMNS
                        + """
                         from gig where status = 'OPEN' and deadline <= database_time()
                        order by deadline limit 100 for no key update skip locked
                        """)
                .query((row, number) -> Gigs.gig(row, List.of()))
                .list());
    for (Gig gig : due) {
      Transition<Status, GigAction, Actor, Object> transition =
          GigLifecycle.TABLE.require(gig.status(), GigAction.EXPIRE, Set.of(Actor.TIMER));
      gigs.update(gig.moved(transition), transition.event());
    }
    return due.size();
  }
}
