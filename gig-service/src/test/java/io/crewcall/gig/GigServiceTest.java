package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.contracts.campaign.CampaignState;
import io.crewcall.gig.replica.Caller;
import io.crewcall.platform.jobs.RecurringJob;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestEvents;
import io.crewcall.testsupport.TestHttp;
import io.crewcall.testsupport.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ground of the tests: the whole service on real servers, with its recurring jobs run by hand. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "crewcall.jobs.recurring=false",
      "management.server.port=0",
      "crewcall.gig.summaries.live.heartbeat=500ms",
      // Races put more calls at once to a busy machine than its users would wait for.
      "spring.datasource.hikari.connection-timeout=20000"
    })
@RealServers(sharedContext = true)
@Import(StatementCount.class)
public abstract class GigServiceTest {
  @Autowired protected TestHttp http;
  @Autowired protected TestTokens tokens;
  @Autowired protected TestEvents events;
  @Autowired protected JdbcClient jdbc;
  @Autowired private Map<String, RecurringJob> jobs;

  protected Stage stage() {
    return new Stage(jdbc);
  }

  /** Somebody new. */
  protected Api person() {
    return as(UUID.randomUUID());
  }

  protected Api as(UUID id, Role... roles) {
    return new Api(http.baseUrl(), id, tokens.bearer(id, roles));
  }

  protected Api nobody() {
    return new Api(http.baseUrl(), UUID.randomUUID(), "");
  }

  /** Somebody as the services see them, in no brand's team. */
  protected static Caller caller(UUID id) {
    return new Caller(id, false, Map.of());
  }

  /** Runs a recurring job until nothing is due. */
  protected void run(String job) {
    Objects.requireNonNull(jobs.get(job), job).work().run();
  }

  protected Set<String> jobNames() {
    return jobs.keySet();
  }

  protected static Money rupees(long rupees) {
    return Money.inr(rupees * 100);
  }

  protected static Map<String, Object> gig(Map<String, Object> more) {
    Map<String, Object> gig = new HashMap<>();
    gig.put("title", "Edit three reels");
    gig.put("description", "From raw footage to final cut.");
    gig.put("type", "CREW_HIRE");
    gig.put("deadline", Instant.now().plus(7, ChronoUnit.DAYS).toString());
    gig.put("roles", List.of(role("EDITOR", 1, 10_000)));
    gig.putAll(more);
    return gig;
  }

  protected static Map<String, Object> role(String profession, int slots, long rupees) {
    return Map.of(
        "profession",
        profession,
        "skillTags",
        List.of("reels"),
        "slots",
        slots,
        "budgetPerSlot",
        rupees(rupees));
  }

  protected static Map<String, Object> bid(UUID role, long rupees) {
    return Map.of("gigRoleId", role, "coverNote", "Gladly", "proposedFee", rupees(rupees));
  }

  /** Posts and publishes. */
  protected Api.Answer openGig(Api poster, Map<String, Object> more) {
    UUID id = poster.post("/gigs", gig(more)).expect(201).id("id");
    return poster.post("/gigs/" + id + "/publish").expect(200);
  }

  protected static UUID roleOf(Api.Answer gig) {
    return UUID.fromString(gig.body().path("roles").get(0).path("id").asString());
  }

  /** Makes others known as brand-service would. */
  protected UUID brandByEvent(UUID owner, UUID manager, UUID viewer) {
    UUID brand = UUID.randomUUID();
    brandEvent(brand, owner, manager, viewer);
    await().until(() -> stage().brandKnown(brand));
    return brand;
  }

  protected void brandEvent(UUID brand, UUID owner, UUID manager, UUID viewer) {
    events.publish(
        "brand.created",
        brand,
        1,
        new BrandState(
            brand,
            "Chai & Co",
            "Food",
            null,
            null,
            owner,
            List.of(
                new Member(owner, MemberRole.OWNER),
                new Member(manager, MemberRole.MANAGER),
                new Member(viewer, MemberRole.VIEWER))));
  }

  protected void campaignEvent(
      UUID id, UUID brand, Money budget, CampaignState.Status status, long version) {
    events.publish(
        "campaign.updated",
        id,
        version,
        new CampaignState(
            id,
            brand,
            UUID.randomUUID(),
            "Autumn",
            null,
            budget,
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-12-31"),
            "food",
            status,
            null,
            null));
  }

  /**
   * Moves the clock that all deadlines and jobs go by; {@link #clockBack} ends that after each
   * test.
   */
  protected void clockForward(Duration ahead) {
    clockSays("clock_timestamp() + interval '" + ahead.toSeconds() + " seconds'");
  }

  @AfterEach
  protected void clockBack() {
    clockSays("clock_timestamp()");
  }

  private void clockSays(String time) {
    jdbc.sql(
            "create or replace function database_time() returns timestamptz language sql volatile"
                + " return "
                + time)
        .update();
  }

  protected void nothingViolated() {
    assertThat(stage().violations()).isEmpty();
  }
}
