package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists: pages without gaps or repetitions, and a constant number of statements. */
class ListsTest extends GigServiceTest {
  @Test
  void pagesHaveNoGapsAndNoRepetitions() {
    Api hirer = person();
    Gig gig = stage().gig(hirer.id(), null, null, 1);
    List<UUID> bids = stage().bids(gig, 25);
    String path = "/gigs/" + gig.id() + "/applications";
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Answer page = hirer.get(path + "?limit=10" + next).expect(200);
      read.addAll(page.ids());
      assertThat(page.items()).hasSizeLessThanOrEqualTo(10);
      if (page.body().path("nextCursor").isNull()) {
        assertThat(page.header("link")).isEmpty();
        next = "";
      } else {
        assertThat(page.header("link")).contains("rel=\"next\"");
        next = "&cursor=" + page.text("nextCursor");
      }
    } while (!next.isEmpty());
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(bids.stream().map(UUID::toString).toList());
    String cursor = hirer.get(path + "?limit=10").text("nextCursor");
    hirer.get(path + "?status=APPLIED&cursor=" + cursor).refused(400, "INVALID_CURSOR");
    hirer.get("/applications/mine?cursor=" + cursor).refused(400, "INVALID_CURSOR");
    hirer.get(path + "?limit=101").expect(400);
    hirer.get(path + "?status=OPEN").expect(400);
  }

  @Test
  void statementsDoNotGrowWithThePage() {
    Api hirer = person();
    UUID brand = stage().brand(hirer.id());
    UUID campaign = stage().campaign(brand, 1_000_000);
    Gig gig = stage().gig(hirer.id(), brand, campaign, 30);
    for (int i = 0; i < 20; i++) {
      stage().bids(gig, 1);
      stage().gig(hirer.id(), brand, campaign, 2);
      stage().work(hirer.id(), UUID.randomUUID(), 1000);
    }
    // Team, page, and what belongs to it: the time, roles, cards of people and of brands, what is
    // the caller's own, what may be reviewed.
    assertStatements(hirer, "/gigs?campaignId=" + campaign, 7);
    assertStatements(hirer, "/gigs?status=OPEN", 7);
    assertStatements(hirer, "/gigs/" + gig.id() + "/applications", 5);
    assertStatements(hirer, "/campaigns/" + campaign + "/applications", 5);
    assertStatements(hirer, "/engagements/mine", 5);
    assertStatements(hirer, "/gigs?brandId=" + brand, 7);
    for (String list : List.of("/applications", "/engagements", "/invitations")) {
      assertStatements(hirer, list + "?brandId=" + brand, 5);
      assertStatements(hirer, list + "/changes", 7);
    }
    assertStatements(hirer, "/gigs/changes", 8);
    assertStatements(hirer, "/gigs/" + gig.id() + "/applications?sort=LOWEST_FEE", 5);
    assertStatements(hirer, "/engagements?sort=DUE_DATE", 5);
    assertStatements(hirer, "/ledger?side=HIRER&brandId=" + brand, 2);
    String ids = String.join(",", hirer.get("/gigs/" + gig.id() + "/applications").ids());
    assertThat(StatementCount.of(() -> hirer.get("/applications?ids=" + ids).expect(200)))
        .isLessThanOrEqualTo(4);
    assertStatements(nobody(), "/users/" + hirer.id() + "/reviews", 2);
    assertStatements(nobody(), "/brands/" + brand + "/gigs", 3);
  }

  private static void assertStatements(Api caller, String path, int most) {
    String limited = path + (path.contains("?") ? "&" : "?") + "limit=";
    for (int limit : new int[] {1, 20}) {
      // The least of three: a look at the job queue in between is not the request's.
      int count =
          IntStream.range(0, 3)
              .map(i -> StatementCount.of(() -> caller.get(limited + limit).expect(200)))
              .min()
              .orElseThrow();
      assertThat(count).as(limited + limit).isLessThanOrEqualTo(most).isPositive();
    }
  }

  /** A deep page reads no more than the first, whatever else is in the table. */
  @Test
  void deepPagesComeStraightFromAnIndex() {
    UUID applicant = UUID.randomUUID();
    Gig busy = crowd(5_000, applicant);
    jdbc.sql("analyze application").update();
    String deep = "id < '30000000-0000-0000-0000-000000000000'";
    for (String owner :
        List.of(
            "gig_id = '" + busy.id() + "'",
            "gig_id = '" + busy.id() + "' and status = 'APPLIED'",
            "applicant_id = '" + applicant + "'")) {
      for (String position : List.of("true", deep)) {
        assertThat(plan("application where " + owner + " and " + position))
            .as(owner + " and " + position)
            .contains("Index")
            .doesNotContain("Seq Scan", "Sort", "Rows Removed by Filter");
      }
    }
  }

  /**
   * Many bids by anybody for one gig, as many of one person for another's, and eight times as many
   * that are neither: with less around them, reading past them would be a fair plan too.
   */
  private Gig crowd(int bids, UUID applicant) {
    Gig busy = stage().gig(UUID.randomUUID(), null, null, 1);
    String insert =
        """
        insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, proposed_fee,
          currency, status, gig_deadline, applied_at, version)
        select gen_random_uuid(), g.id, r.id, %s, g.creator_id, 1, 'INR', 'WITHDRAWN', g.deadline,
          now(), 2
        from gig g join gig_role r on r.gig_id = g.id, generate_series(1, ?) where g.id = ?
        """;
    jdbc.sql(insert.formatted("gen_random_uuid()")).params(bids, busy.id()).update();
    jdbc.sql("update application set status = 'APPLIED' where gig_id = ?")
        .param(busy.id())
        .update();
    Gig other = stage().gig(UUID.randomUUID(), null, null, 1);
    jdbc.sql(insert.formatted("cast('" + applicant + "' as uuid)"))
        .params(bids, other.id())
        .update();
    Gig noise = stage().gig(UUID.randomUUID(), null, null, 1);
    // In shares: no statement may take longer than the service's own.
    for (int share = 0; share < 8; share++) {
      jdbc.sql(insert.formatted("gen_random_uuid()")).params(bids, noise.id()).update();
    }
    return busy;
  }

  private String plan(String from) {
    return jdbc.sql("explain (analyze) select * from " + from + " order by id desc limit 21")
        .query(String.class)
        .list()
        .toString();
  }
}
