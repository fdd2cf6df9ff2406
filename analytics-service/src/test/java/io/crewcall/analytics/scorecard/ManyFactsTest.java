package io.crewcall.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.analytics.fact.FactReader;
import io.crewcall.contracts.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Somebody with 20,000 facts: one event more, and a page of evidence, cost what they concern. */
class ManyFactsTest extends AnalyticsServiceTest {
  private static final int EACH = 5_000;

  @Autowired private FactReader facts;
  @Autowired private ComputeScorecardJob compute;
  @Autowired private CheckScorecardsJob check;
  @Autowired private JdbcClient jdbc;

  @Test
  void oneEventMoreCostsWhatHasChanged() {
    UUID worker = newUser(Role.CREATIVE);
    own(worker);
    Engagement work = new Engagement(UUID.randomUUID(), worker, 20_000);
    work.completed();
    work.reviewed(5);
    UUID invitation = UUID.randomUUID();
    events.publish("invitation.accepted", invitation, 1, invitation(invitation, worker, NOW));
    UUID bid = UUID.randomUUID();
    events.publish(
        "application.applied", bid, 1, application(bid, work.gigId, worker, UUID.randomUUID()));
    awaitOwn(
        worker,
        own -> {
          assertThat(own.at("/gigsApplied/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(1);
          assertThat(own.at("/responseRate/n").asDouble()).isEqualTo(1);
        });
    multiply(worker);
    compute.run(worker);

    List<Duration> anew = new ArrayList<>();
    List<Duration> event = new ArrayList<>();
    List<Duration> page = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      anew.add(time(() -> Figures.compute(facts.readAnew(worker, user -> 4.5), Instant.now())));
      double before = own(worker).at("/gigsCompleted/value").asDouble();
      new Engagement(UUID.randomUUID(), worker, 20_000).completed();
      event.add(time(() -> compute.run(worker)));
      await()
          .untilAsserted(() ->
              assertThat(own(worker).at("/gigsCompleted/value").asDouble()).isEqualTo(before + 1));
      page.add(
          time(() ->
              get(worker, "/api/v1/scorecards/{id}/metrics/successScore/evidence", worker)
                  .expectStatus()
                  .isOk()));
    }
    System.out.printf(
        "%d facts: all read anew and computed %d ms, one event more %d ms, page of evidence %d ms"
            + " (medians)%n",
        4 * EACH, median(anew), median(event), median(page));

    await()
        .untilAsserted(
            () -> assertThat(check.check(worker)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
    assertThat(Figures.compute(facts.read(worker, user -> 4.5), NOW))
        .isEqualTo(Figures.compute(facts.readAnew(worker, user -> 4.5), NOW));
    JsonNode own = own(worker);
    assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(EACH);
  }

  /** Each of the four facts of a user, so many times under new ids. */
  private void multiply(UUID worker) {
    jdbc.sql(
            """
            insert into fact_party (user_id, kind, party, fact_id)
            select p.user_id, p.kind, p.party, md5(p.kind || n)::uuid
            from fact_party p, generate_series(2, :each) n
            where p.user_id = :user and p.party in ('WORKER', 'SUBJECT', 'INVITED', 'APPLICANT')
              and p.kind <> 'GIG'
            """)
        .param("each", EACH)
        .param("user", worker)
        .update();
    jdbc.sql(
            """
            insert into fact
            select f.kind, md5(p.kind || n)::uuid, gen_random_uuid(), f.event_time, 1,
              f.state || jsonb_build_object('hirerId', md5('client' || n % 40)::uuid,
                'engagementId', md5('ENGAGEMENT' || n)::uuid, 'gigId', md5('gig' || n)::uuid),
              f.answered_at, f.ended_at
            from fact_party p join fact f using (kind, fact_id), generate_series(2, :each) n
            where p.user_id = :user and p.party in ('WORKER', 'SUBJECT', 'INVITED', 'APPLICANT')
              and p.kind <> 'GIG'
            """)
        .param("each", EACH)
        .param("user", worker)
        .update();
    jdbc.sql("analyze fact, fact_party").update();
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static long median(List<Duration> times) {
    List<Duration> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2).toMillis();
  }
}
