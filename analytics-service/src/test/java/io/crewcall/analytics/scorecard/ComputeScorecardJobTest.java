package io.crewcall.analytics.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.analytics.AnalyticsServiceTest;
import io.crewcall.analytics.fact.StaleScorecards;
import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ComputeScorecardJobTest extends AnalyticsServiceTest {
  @Autowired private CheckScorecardsJob check;
  @Autowired private StaleScorecards stale;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RoleMeansJob means;
  @Autowired private JdbcClient jdbc;
  @Autowired private List<PersonalData> personalData;

  @Autowired
  @Qualifier("jobScheduler")
  private Lifecycle jobs;

  @AfterEach
  void jobsGoOn() {
    jobs.start();
  }

  @Test
  void unchangedPublicFiguresAreNotToldAgain() {
    UUID hirer = newUser(Role.BRAND);
    own(hirer);
    UUID gig = UUID.randomUUID();
    GigState posted = gig(gig, UUID.randomUUID(), hirer);
    events.publish("gig.published", gig, 1, posted);
    events.publish("gig.updated", gig, 2, posted);
    awaitOwn(hirer, own -> assertThat(own.at("/gigsPosted/value").asDouble()).isEqualTo(1));
    await()
        .untilAsserted(
            () -> assertThat(check.check(hirer)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));

    // The first figures only: what was posted is not in the state that is told.
    assertThat(events.all(ScorecardState.class).stream().filter(e -> e.subject().equals(hirer)))
        .hasSize(1);
  }

  @Test
  void driftIsFoundAndMended() {
    UUID user = newUser(Role.CREATIVE);
    new Engagement(UUID.randomUUID(), user, 5).completed();
    awaitOwn(user, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1));
    await()
        .untilAsserted(
            () -> assertThat(check.check(user)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));

    jdbc.sql(
            """
            update scorecard set figures = jsonb_set(figures, '{metrics,gigsCompleted,value}', '7')
            where user_id = :user
            """)
        .param("user", user)
        .update();

    assertThat(own(user).at("/gigsCompleted/value").asDouble()).isEqualTo(7);
    assertThat(check.checkAll().drifted()).isPositive();
    awaitOwn(user, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1));
  }

  /** The erasure comes before user-service tells of it. */
  @Test
  void theFiguresOfTheErasedAreComputedWithoutThemAndStayHidden() {
    UUID person = newUser(Role.CREATIVE);
    new Engagement(UUID.randomUUID(), person, 5).completed();
    awaitOwn(person, own -> assertThat(own.at("/gigsCompleted/value").asDouble()).isEqualTo(1));
    await().until(() -> !stale.contains(person));
    long before = version(person);

    transaction.executeWithoutResult(status -> personalData.forEach(data -> data.erase(person)));

    await().until(() -> version(person) > before);
    get(null, "/api/v1/scorecards/{id}", person).expectStatus().isNotFound();
    await()
        .untilAsserted(
            () -> assertThat(check.check(person)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
  }

  @Test
  void oneUsersTroubleDoesNotHoldUpTheOthers() {
    UUID broken = newUser(Role.CREATIVE);
    own(broken);
    jdbc.sql(
            """
            insert into fact values ('REVIEW', :id, :id, now(), 1, '{"rating": "no number"}');
            insert into fact_party values (:user, 'REVIEW', 'SUBJECT', :id);
            insert into job (task_name, task_instance, execution_time)
            values ('scorecard-computation', :user::text, now() - interval '1 hour')
            on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("user", broken)
        .update();

    UUID fine = newUser(Role.CREATIVE);

    own(fine);
    await()
        .untilAsserted(() ->
            assertThat(
                    jdbc.sql(
                            """
                            select execution_time > now() and consecutive_failures > 0 from job
                            where task_name = 'scorecard-computation' and task_instance = :user
                            """)
                        .param("user", broken.toString())
                        .query(Boolean.class)
                        .optional())
                .contains(true));
    jdbc.sql("delete from fact where state @> '{\"rating\": \"no number\"}'").update();
  }

  @Test
  void factsThatArriveOneAfterTheOtherAreAllCountedOnce() {
    UUID applicant = newUser(Role.CREATIVE);
    own(applicant);
    for (int i = 0; i < 150; i++) {
      UUID bid = UUID.randomUUID();
      Event<?> applied =
          event(
              "application.applied",
              bid,
              0,
              application(bid, UUID.randomUUID(), applicant, UUID.randomUUID()));
      events.publish(applied);
      events.publish(applied);
    }
    awaitOwn(applicant, own -> assertThat(own.at("/gigsApplied/value").asDouble()).isEqualTo(150));
    await()
        .untilAsserted(
            () -> assertThat(check.check(applicant)).isEqualTo(CheckScorecardsJob.Outcome.EQUAL));
    List<Long> versions =
        events.all(ScorecardState.class).stream()
            .filter(told -> told.subject().equals(applicant))
            .map(Event::version)
            .toList();
    assertThat(versions).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aFactIsCountedThatIsNotYetCommittedWhenItsUsersNoteIsDue() {
    UUID applicant = newUser(Role.CREATIVE);
    UUID bid = UUID.randomUUID();
    events.publish(
        "application.applied",
        bid,
        0,
        application(bid, UUID.randomUUID(), applicant, UUID.randomUUID()));
    awaitOwn(applicant, own -> assertThat(own.at("/gigsApplied/value").asDouble()).isOne());
    UUID user = newUser(Role.CREATIVE);
    UUID other = newUser(Role.CREATIVE);
    own(user);
    own(other);
    await().until(() -> !stale.contains(user) && !stale.contains(other));
    jobs.stop();
    stale.mark(List.of(user));
    stale.mark(List.of(other));
    long before = version(other);

    transaction.executeWithoutResult(status -> {
      jdbc.sql("insert into fact_party values (:user, 'APPLICATION', 'APPLICANT', :bid)")
          .param("user", user)
          .param("bid", bid)
          .update();
      stale.mark(List.of(user));
      jobs.start();
      // Whatever was due and free has been taken when this is done.
      await().until(() -> version(other) > before);
    });

    awaitOwn(user, own -> assertThat(own.at("/gigsApplied/value").asDouble()).isOne());
  }

  private long version(UUID user) {
    return jdbc.sql("select version from scorecard where user_id = :user")
        .param("user", user)
        .query(Long.class)
        .single();
  }

  @Test
  void theMeanOfARoleIsTakenOnceThereAreFiftyReviews() {
    UUID popular = newUser(Role.INFLUENCER);
    for (int i = 0; i < 50; i++) {
      new Engagement(UUID.randomUUID(), popular, 5_000).reviewed(i % 2 == 0 ? 4 : 3);
    }
    awaitOwn(popular, own -> assertThat(own.at("/reviewCount/value").asDouble()).isEqualTo(50));

    means.take();

    UUID newcomer = newUser(Role.INFLUENCER, Role.BRAND);
    ScorecardState told = events.await(ScorecardState.class, "scorecard.computed", newcomer).data();
    assertThat(told.rankedRating()).isEqualTo(3.5);
  }

  private static <T extends AggregateState> Event<T> event(
      String type, UUID subject, long version, T state) {
    return new Event<>(UUID.randomUUID(), type, "test", NOW, subject, version, state);
  }
}
