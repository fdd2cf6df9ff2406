package io.crewcall.e2e;

import static io.crewcall.e2e.LocalStack.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * The three-level chain of the demo data: what the tree says, which campaign-service put together
 * from events, is what SQL of this test's own makes of gig-service's tables.
 */
@ExtendWith(LocalStack.class)
class ChainTest {
  private final Api api = api();
  private final Person brand =
      Person.signIn(api, "brand@demo.crewcall.test", LocalStack.demoPassword());

  private static Connection gigs() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (15432 + LocalStack.PORT_OFFSET) + "/gigs_db",
        "gigs",
        LocalStack.secret("postgres.role.gigs"));
  }

  /** One row of figures. */
  private static Map<String, Object> row(String sql, Object... parameters) {
    try (Connection connection = gigs();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        Map<String, Object> found = new HashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          found.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final String BOUND =
      """
      coalesce(sum(case when e.status = 'CANCELLED' then 0
        when e.status = 'RESOLVED' then l.earned else e.fee end), 0)
      """;
  private static final String EARNED = "coalesce(sum(l.earned), 0)";

  private static final String COUNTS =
      """
      count(*) as engagements,
      count(*) filter (where e.status in ('ACTIVE', 'DELIVERED', 'CHANGES_REQUESTED',
        'CANCEL_REQUESTED', 'DISPUTED')) as "openEngagements",
      count(*) filter (where e.status = 'COMPLETED') as "completedEngagements",
      sum(e.agreed_hours) filter (where e.status <> 'CANCELLED') as "agreedHours",
      sum(e.hours_logged) as "loggedHours",
      count(*) filter (where case when e.first_delivered_at is not null
          then e.first_delivered_at > e.first_due_date_at_delivery
        else e.due_date < now() and e.status not in ('COMPLETED', 'CANCELLED', 'RESOLVED') end)
        as "lateEngagements"
      """;

  private static final String ENGAGED =
      " from engagement e join ledger l on l.engagement_id = e.id ";

  /** Everything under a campaign, by who was hired under whom and not by what says so itself. */
  private static final String CHAIN =
      """
      with recursive chain as (
        select e.id from engagement e join gig g on g.id = e.gig_id
        where g.campaign_id = ? and g.parent_engagement_id is null
        union all
        select e.id from engagement e join gig g on g.id = e.gig_id
          join chain on chain.id = g.parent_engagement_id)
      """;

  @Test
  void treesOfTheDemoAreWhatTheTablesSay() {
    Map<String, Integer> deepest = new TreeMap<>();
    for (JsonNode own : items("/api/v1/brands/mine?limit=100")) {
      for (JsonNode campaign :
          items("/api/v1/campaigns?limit=100&brandId=" + own.path("id").asString())) {
        String id = campaign.path("id").asString();
        compare(UUID.fromString(id), brand);
        Answer tree = api.get("/api/v1/campaigns/" + id + "/tree", brand).expect(200);
        deepest.put(id, depth(tree.body().path("gigs")));
      }
    }
    assertThat(deepest).isNotEmpty();
    assertThat(deepest.values())
        .as("one chain at least goes from the brand over an influencer to crew and on")
        .contains(3);
  }

  /** One level more than the demo has: crew that hires crew. */
  @Test
  void crewsCrewIsInTheSums() {
    Work work = new Work(api, UUID.randomUUID().toString().substring(0, 8));
    Person owner = LocalStack.person("BRAND");
    String brandId =
        api.post("/api/v1/brands", owner, Map.of("companyName", "Chain", "industry", "Fashion"))
            .expect(201)
            .text("id");
    String campaign =
        api.post(
                "/api/v1/campaigns",
                owner,
                Map.of(
                    "brandId",
                    brandId,
                    "title",
                    "A chain",
                    "budget",
                    Money.rupees(100_000),
                    "startDate",
                    LocalDate.now(ZoneOffset.UTC).toString(),
                    "endDate",
                    LocalDate.now(ZoneOffset.UTC).plusDays(30).toString(),
                    "category",
                    "fashion"))
            .expect(201)
            .text("id");
    work.act("campaigns", campaign, "launch", owner);
    Person star = LocalStack.person("INFLUENCER");
    Person editor = LocalStack.person("CREATIVE");
    Person assistant = LocalStack.person("CREATIVE");
    String first =
        hired(
            work,
            owner,
            star,
            work.gig(
                "PROMOTION",
                "INFLUENCER",
                40_000,
                Map.of("brandId", brandId, "campaignId", campaign)),
            40_000);
    String second =
        hired(
            work,
            star,
            editor,
            work.gig("CREW_HIRE", "EDITOR", 10_000, Map.of("parentEngagementId", first)),
            8_000);
    String third =
        hired(
            work,
            editor,
            assistant,
            work.gig("CREW_HIRE", "COLORIST", 2_000, Map.of("parentEngagementId", second)),
            1_500);
    work.deliver(assistant, third);
    work.act("engagements", third, "approve", editor);
    work.awaiting(
        owner, "/api/v1/campaigns/" + campaign + "/tree", body -> body.toString().contains(third));
    compare(UUID.fromString(campaign), owner);
    JsonNode tree = api.get("/api/v1/campaigns/" + campaign + "/tree", owner).expect(200).body();
    assertThat(depth(tree.path("gigs"))).isEqualTo(3);
    assertThat(tree.path("total").path("committed").path("amount").asLong()).isEqualTo(4_000_000);
    assertThat(tree.path("total").path("engagements").asInt()).isEqualTo(3);
  }

  private String hired(
      Work work, Person hirer, Person worker, Map<String, Object> gig, long rupees) {
    Answer posted = api.post("/api/v1/gigs", hirer, gig).expect(201);
    work.act("gigs", posted.text("id"), "publish", hirer);
    String role = posted.body().path("roles").get(0).path("id").asString();
    String application = work.apply(worker, posted.text("id"), role, rupees).expect(201).text("id");
    return work.act("applications", application, "select", hirer).text("engagementId");
  }

  private JsonNode items(String path) {
    return api.get(path, brand).expect(200).body().path("items");
  }

  /** Events may still be on their way; what stays different after some seconds is wrong. */
  private void compare(UUID campaign, Person viewer) {
    Awaitility.await("tree of " + campaign)
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          JsonNode tree =
              api.get("/api/v1/campaigns/" + campaign + "/tree", viewer).expect(200).body();
          Map<String, Object> money =
              row(
                  "select "
                      + BOUND
                      + " as committed, "
                      + EARNED
                      + " as completed"
                      + ENGAGED
                      + "join gig g on g.id = e.gig_id"
                      + " where g.campaign_id = ? and g.parent_engagement_id is null",
                  campaign);
          for (String figures : new String[] {"own", "total"}) {
            assertThat(tree.path(figures).path("committed").path("amount").asLong())
                .as(figures + " committed: fees below are inside of those above")
                .isEqualTo(((Number) money.get("committed")).longValue());
            assertThat(tree.path(figures).path("completed").path("amount").asLong())
                .as(figures + " completed")
                .isEqualTo(((Number) money.get("completed")).longValue());
          }
          assertThat(tree.path("remaining").path("amount").asLong())
              .isEqualTo(
                  tree.path("budget").path("amount").asLong()
                      - ((Number) money.get("committed")).longValue());
          same(
              tree.path("total"),
              row(
                  CHAIN + "select " + COUNTS + ENGAGED + "where e.id in (select id from chain)",
                  campaign));
          same(
              tree.path("own"),
              row(
                  "select "
                      + COUNTS
                      + ENGAGED
                      + "join gig g on g.id = e.gig_id"
                      + " where g.campaign_id = ? and g.parent_engagement_id is null",
                  campaign));
          tree.path("gigs").forEach(ChainTest::gig);
        });
  }

  private static void gig(JsonNode gig) {
    UUID id = UUID.fromString(gig.path("id").asString());
    same(gig.path("own"), row("select " + COUNTS + ENGAGED + "where e.gig_id = ?", id));
    same(
        gig.path("total"),
        row(
            """
            with recursive chain as (
              select id from engagement where gig_id = ?
              union all
              select e.id from engagement e join gig g on g.id = e.gig_id
                join chain on chain.id = g.parent_engagement_id)
            select
            """
                + COUNTS
                + ENGAGED
                + "where e.id in (select id from chain)",
            id));
    for (JsonNode engagement : gig.path("engagements")) {
      UUID engaged = UUID.fromString(engagement.path("id").asString());
      Map<String, Object> stored =
          row("select status, fee, worker_id from engagement where id = ?", engaged);
      assertThat(engagement.path("status").asString()).isEqualTo(stored.get("status"));
      assertThat(engagement.path("worker").path("userId").asString())
          .isEqualTo(stored.get("worker_id").toString());
      if (!engagement.path("fee").isNull()) {
        assertThat(engagement.path("fee").path("amount").asLong()).isEqualTo(stored.get("fee"));
      }
      engagement.path("subGigs").forEach(ChainTest::gig);
    }
  }

  private static void same(JsonNode figures, Map<String, Object> stored) {
    stored.forEach((name, value) ->
        assertThat(figures.path(name).isNull() ? null : figures.path(name).asLong())
            .as(name + " in " + figures)
            .isEqualTo(value == null ? null : ((Number) value).longValue()));
  }

  private static int depth(JsonNode gigs) {
    int deepest = 0;
    for (JsonNode gig : gigs) {
      int own = gig.path("engagements").isEmpty() ? 0 : 1;
      for (JsonNode engagement : gig.path("engagements")) {
        deepest = Math.max(deepest, 1 + depth(engagement.path("subGigs")));
      }
      deepest = Math.max(deepest, own);
    }
    return deepest;
  }
}
