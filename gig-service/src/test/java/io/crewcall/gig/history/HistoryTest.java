package io.crewcall.gig.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.ApplicationState;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;

/** Requests of the past, as the demo data's loader makes them. */
@ActiveProfiles("local")
class HistoryTest extends GigServiceTest {
  private static final Instant THEN =
      Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

  private final String run = UUID.randomUUID().toString();
  private int calls;

  /** The other tests' clock stands in the way. */
  @BeforeEach
  void clockOfHistory() throws IOException {
    jdbc.sql(
            new ClassPathResource("db/history/afterMigrate__clock.sql")
                .getContentAsString(StandardCharsets.UTF_8))
        .update();
    calls = 0;
  }

  private Answer past(Api who, Instant at, String path, Object body) {
    return past(who, at, path, body, as(UUID.randomUUID(), Role.ADMIN).authorization());
  }

  private Answer past(Api who, Instant at, String path, Object body, String proof) {
    return who.send(
        "POST",
        path,
        body,
        Map.of(
            "Idempotency-Key",
            run + ":" + calls++,
            HistoryFilter.TIME,
            at.toString(),
            HistoryFilter.PROOF,
            proof));
  }

  /** One hire from the posting to the money, 400 days ago; the ids of what it made. */
  private Map<String, UUID> hire(Api hirer, Api worker, Api rival) {
    Instant deadline = THEN.plus(5, ChronoUnit.DAYS);
    Map<String, Object> wanted = new HashMap<>(gig(Map.of("deadline", deadline.toString())));
    Answer gig = past(hirer, THEN, "/gigs", wanted).expect(201);
    String address = "/gigs/" + gig.text("id");
    past(hirer, THEN.plusSeconds(60), address + "/publish", Map.of()).expect(200);
    UUID bid =
        past(worker, day(1), address + "/applications", bid(roleOf(gig), 9_000))
            .expect(201)
            .id("id");
    UUID other =
        past(rival, day(1), address + "/applications", bid(roleOf(gig), 9_900))
            .expect(201)
            .id("id");
    past(
            hirer,
            day(2),
            "/applications/" + other + "/reject",
            Map.of("reason", "Another was closer"))
        .expect(200);
    past(hirer, day(2), "/applications/" + bid + "/offer", Map.of("fee", rupees(8_500)))
        .expect(200);
    UUID engagement =
        past(worker, day(3), "/applications/" + bid + "/accept-offer", Map.of())
            .expect(200)
            .id("engagementId");
    String work = "/engagements/" + engagement;
    past(worker, day(9), work + "/deliveries", Map.of("note", "All three")).expect(201);
    past(hirer, day(10), work + "/approve", Map.of()).expect(200);
    past(hirer, day(11), work + "/reviews", review("On time and good")).expect(201);
    past(worker, day(12), work + "/reviews", review("Clear and fair")).expect(201);
    past(hirer, day(30), work + "/ledger/mark-paid", Map.of()).expect(200);
    past(worker, day(31), work + "/ledger/confirm-receipt", Map.of()).expect(200);
    return Map.of("gig", gig.id("id"), "bid", bid, "engagement", engagement);
  }

  private static Instant day(int day) {
    return THEN.plus(day, ChronoUnit.DAYS);
  }

  private static Map<String, Object> review(String text) {
    return Map.of("rating", 5, "text", text, "skills", List.of());
  }

  @Test
  void whatHappenedThenIsToldWithTheTimesOfThen() {
    Map<String, UUID> made = hire(person(), person(), person());

    assertThat(time(GigState.class, "gig.published", made.get("gig")))
        .isEqualTo(THEN.plusSeconds(60));
    assertThat(time(ApplicationState.class, "application.offered", made.get("bid")))
        .isEqualTo(day(2));
    Event<EngagementState> completed =
        events.await(EngagementState.class, "engagement.completed", made.get("engagement"));
    assertThat(completed.time()).isEqualTo(day(10));
    assertThat(completed.data().startedAt()).isEqualTo(day(3));
    assertThat(completed.data().firstDeliveredAt()).isEqualTo(day(9));
    assertThat(completed.data().completedAt()).isEqualTo(day(10));
    Event<ReviewState> revealed =
        events.await(
            ReviewState.class, event -> event.data().engagementId().equals(made.get("engagement")));
    assertThat(revealed.time()).isEqualTo(day(12));
    assertThat(revealed.data().revealedAt()).isEqualTo(day(12));
    Event<LedgerState> received =
        events.await(
            LedgerState.class,
            event ->
                event.subject().equals(made.get("engagement"))
                    && event.data().receivedAt() != null);
    assertThat(received.data().payableAt()).isEqualTo(day(10));
    assertThat(received.data().paidAt()).isEqualTo(day(30));
    assertThat(received.data().receivedAt()).isEqualTo(day(31));
    // Lists are sorted by ids, which tell the time as well.
    assertThat(made.get("gig").getMostSignificantBits() >>> 16).isEqualTo(THEN.toEpochMilli());
    nothingViolated();
  }

  private <T extends AggregateState> Instant time(Class<T> state, String type, UUID subject) {
    return events.await(state, type, subject).time();
  }

  @Test
  void aSecondTimeChangesNothing() {
    Api hirer = person();
    Api worker = person();
    Api rival = person();
    Map<String, UUID> made = hire(hirer, worker, rival);
    List<Long> rows = rows(hirer.id());

    calls = 0;
    assertThat(hire(hirer, worker, rival)).isEqualTo(made);

    assertThat(rows(hirer.id())).isEqualTo(rows);
    nothingViolated();
  }

  private List<Long> rows(UUID hirer) {
    return List.of(
        stage().number("select count(*) from gig where creator_id = ?", hirer),
        stage().number("select count(*) from application where hirer_id = ?", hirer),
        stage().number("select count(*) from ledger_entry where hirer_id = ?", hirer),
        stage().number("select sum(version) from ledger where hirer_id = ?", hirer));
  }

  @Test
  void theRulesOfThenHold() {
    Api hirer = person();
    Instant deadline = THEN.plus(5, ChronoUnit.DAYS);
    Answer gig =
        past(hirer, THEN, "/gigs", gig(Map.of("deadline", deadline.toString()))).expect(201);
    String address = "/gigs/" + gig.text("id");
    past(hirer, THEN, address + "/publish", Map.of()).expect(200);

    past(person(), deadline, address + "/applications", bid(roleOf(gig), 9_000))
        .refused(409, "DEADLINE_PASSED");
    past(person(), day(1), address + "/applications", bid(roleOf(gig), 90_000))
        .refused(422, "FEE_ABOVE_BUDGET");
    // Meanwhile it is too late.
    person()
        .post(address + "/applications", bid(roleOf(gig), 9_000))
        .refused(409, "DEADLINE_PASSED");
  }

  /** They go by the present, which is not what the story is at. */
  @Test
  void timersLeaveTheStoryAlone() {
    Api hirer = person();
    Answer gig = past(hirer, THEN, "/gigs", gig(Map.of("deadline", day(5).toString()))).expect(201);
    String address = "/gigs/" + gig.text("id");
    past(hirer, THEN, address + "/publish", Map.of()).expect(200);

    run("gigExpiry");

    assertThat(hirer.get(address).text("status")).isEqualTo("OPEN");
    past(person(), day(1), address + "/applications", bid(roleOf(gig), 9_000)).expect(201);
  }

  @Test
  void nothingIsWrittenWithTwoTimes() {
    Api hirer = person();
    clockForward(Duration.ZERO);

    past(hirer, THEN, "/gigs", gig(Map.of("deadline", day(5).toString()))).expect(500);

    assertThat(stage().number("select count(*) from gig where creator_id = ?", hirer.id()))
        .isZero();
  }

  @Test
  void othersGoOnInThePresent() {
    Instant before = Instant.now();
    past(person(), THEN, "/gigs", gig(Map.of("deadline", day(3).toString()))).expect(201);

    UUID now = openGig(person(), Map.of()).id("id");

    assertThat(time(GigState.class, "gig.published", now)).isAfter(before);
    await()
        .until(() ->
            stage()
                    .number(
                        "select count(*) from gig where published_at > now() - interval '1 hour'")
                > 0);
  }

  @Test
  void nobodyButAnAdministratorVouchesForThePast() {
    Api hirer = person();
    Map<String, Object> gig = gig(Map.of("deadline", day(3).toString()));

    past(hirer, THEN, "/gigs", gig, hirer.authorization()).refused(403, "ADMIN_TOKEN_REQUIRED");
    past(hirer, THEN, "/gigs", gig, "Bearer nonsense").refused(403, "ADMIN_TOKEN_REQUIRED");
    past(hirer, THEN, "/gigs", gig, "").refused(403, "ADMIN_TOKEN_REQUIRED");
    past(hirer, THEN, "/gigs", gig, tokens.expired(UUID.randomUUID(), Role.ADMIN))
        .refused(403, "ADMIN_TOKEN_REQUIRED");
  }

  @Test
  void onlyThePastIsTaken() {
    Api hirer = person();
    past(hirer, Instant.now().plusSeconds(60), "/gigs", gig(Map.of()))
        .refused(400, "INVALID_HISTORY_TIME");
    String proof = as(UUID.randomUUID(), Role.ADMIN).authorization();
    hirer
        .send(
            "POST",
            "/gigs",
            gig(Map.of()),
            Map.of(
                HistoryFilter.TIME,
                "yesterday",
                HistoryFilter.PROOF,
                proof,
                "Idempotency-Key",
                run))
        .refused(400, "INVALID_HISTORY_TIME");
    hirer
        .send(
            "POST",
            "/gigs",
            gig(Map.of()),
            Map.of(HistoryFilter.TIME, THEN.toString(), HistoryFilter.PROOF, proof))
        .refused(400, "IDEMPOTENCY_KEY_REQUIRED");
  }
}
