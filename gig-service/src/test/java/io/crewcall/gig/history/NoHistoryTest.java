package io.crewcall.gig.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.GigServiceTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everywhere but in the local profile the service knows the present alone. */
class NoHistoryTest extends GigServiceTest {

  @Test
  void theHeadersMeanNothing() {
    Instant before = Instant.now();
    UUID gig =
        person()
            .send(
                "POST",
                "/gigs",
                gig(Map.of()),
                Map.of(
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    HistoryFilter.TIME,
                    "2025-01-01T00:00:00Z",
                    HistoryFilter.PROOF,
                    as(UUID.randomUUID(), Role.ADMIN).authorization()))
            .expect(201)
            .id("id");

    assertThat(events.await(GigState.class, "gig.created", gig).time()).isAfter(before);
  }
}
