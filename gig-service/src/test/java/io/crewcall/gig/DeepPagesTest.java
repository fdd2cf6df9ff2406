package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.testsupport.RealServers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A page costs what a page costs, wherever it is in a list of a hundred thousand: statements, rows
 * and blocks read are those of the first page, for every list and filter that is offered.
 *
 * <p>How a deep page is reached without turning them all: a cursor is taken while the list is
 * short, then the many come in before it.
 */
@RealServers
class DeepPagesTest extends GigServiceTest {
  private static final int MANY = 100_000;

  /** Of the other things; enough that reading past them would show. */
  private static final int OTHERS = 20_000;

  /** Statements that only some pages take. */
  private static final int LOOKED_UP = 2;

  private static final int FEW = 45;
  private static final int PAGE = 20;
  private static final int LONGEST_PAGE = 100;
  private static final int TURNED = 100;

  @Autowired private DataSource database;
  @Autowired private TransactionTemplate transactions;

  /** A list with a cursor behind its first page, taken while it was short. */
  private record Listing(Api caller, String path, String cursor) {
    String at(String position) {
      return path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE + position;
    }
  }

  private final Map<String, Listing> lists = new LinkedHashMap<>();

  private void list(Api caller, String path) {
    Answer first = caller.get(new Listing(caller, path, "").at("")).expect(200);
    assertThat(first.items()).as(path).hasSize(PAGE);
    lists.put(path, new Listing(caller, path, first.text("nextCursor")));
  }

  /** Everything that is listed belongs to these. */
  private final UUID hirer = UUID.randomUUID();

  private final UUID worker = UUID.randomUUID();
  private final UUID fan = UUID.randomUUID();
  private UUID brand = hirer;
  private UUID campaign = hirer;
  private Gig own = new Gig(hirer, hirer, hirer);
  private Gig branded = own;

  @Test
  void aDeepPageCostsWhatTheFirstCosts() {
    brand = stage().brand(hirer);
    campaign = stage().campaign(brand, 1_000_000_000_000L);
    own = stage().gig(hirer, null, null, 1);
    branded = stage().gig(hirer, brand, campaign, 1);
    fill('0', FEW, FEW);
    takeCursors();
    fill('f', MANY, OTHERS);
    jdbc.sql("analyze").update();
    for (Listing list : lists.values()) {
      Answer deepest = list.caller().get(list.at("&cursor=" + list.cursor())).expect(200);
      assertThat(deepest.items()).as("%s ends behind the many", list.path()).isNotEmpty();
      RowsRead first = cost(list, "");
      RowsRead deep = cost(list, "&cursor=" + list.cursor());
      // Whose names and brands are looked up hangs on what a page shows, not on how deep it is.
      assertThat(deep.statements())
          .as(list.path())
          .isBetween(first.statements() - LOOKED_UP, first.statements() + LOOKED_UP);
      assertThat(first.rows())
          .as("first of %s\n%s", list.path(), first.plans())
          .isLessThan(8 * (PAGE + 1) + 10);
      assertThat(deep.rows())
          .as("deep in %s\n%s", list.path(), deep.plans())
          .isLessThan(8 * (PAGE + 1) + 10);
      assertThat(deep.blocks())
          .as("deep in %s\n%s", list.path(), deep.plans())
          .isLessThan(first.blocks() + 100);
    }
    pagesFollowEachOther();
  }

  /** The lesser of two: a look at the job queue in between is not the request's. */
  private RowsRead cost(Listing list, String position) {
    return Stream.generate(
            () -> RowsRead.of(database, () -> list.caller().get(list.at(position)).expect(200)))
        .limit(2)
        .min(Comparator.comparingInt(RowsRead::statements))
        .orElseThrow();
  }

  private void takeCursors() {
    Api hirerCalls = as(hirer);
    Api workerCalls = as(worker);
    Api admin = as(UUID.randomUUID(), Role.ADMIN);
    for (String status : List.of("", "?status=WITHDRAWN")) {
      list(hirerCalls, "/gigs/" + own.id() + "/applications" + status);
      list(hirerCalls, "/campaigns/" + campaign + "/applications" + status);
      list(workerCalls, "/applications/mine" + status);
      list(
          hirerCalls,
          "/gigs/" + own.id() + "/invitations" + status.replace("WITHDRAWN", "REVOKED"));
      list(workerCalls, "/invitations/mine" + status.replace("WITHDRAWN", "REVOKED"));
    }
    for (String filter : List.of("", "?status=COMPLETED", "?side=HIRER", "?side=WORKER")) {
      list(filter.contains("WORKER") ? workerCalls : hirerCalls, "/engagements/mine" + filter);
    }
    list(workerCalls, "/engagements/mine?side=WORKER&status=COMPLETED");
    list(hirerCalls, "/engagements/mine?side=HIRER&status=COMPLETED");
    list(hirerCalls, "/gigs");
    list(hirerCalls, "/gigs?status=CANCELLED");
    list(hirerCalls, "/gigs?status=DRAFT");
    list(hirerCalls, "/gigs?creatorId=" + hirer);
    list(workerCalls, "/gigs?creatorId=" + hirer);
    list(hirerCalls, "/gigs?creatorId=" + hirer + "&status=CANCELLED");
    list(workerCalls, "/gigs?campaignId=" + campaign);
    list(workerCalls, "/gigs?campaignId=" + campaign + "&status=CANCELLED");
    for (String more : List.of("", "&status=CANCELLED", "&campaignId=" + campaign)) {
      list(hirerCalls, "/gigs?brandId=" + brand + more);
      list(workerCalls, "/gigs?brandId=" + brand + more);
    }
    for (String more : List.of("", "&status=WITHDRAWN", "&sort=OLDEST")) {
      list(hirerCalls, "/applications?brandId=" + brand + more);
      list(hirerCalls, "/applications" + more.replaceFirst("&", "?"));
    }
    for (String sort :
        List.of(
            "LOWEST_FEE",
            "HIGHEST_FEE",
            "HIGHEST_FEE&status=WITHDRAWN",
            "HIGHEST_RATING",
            "HIGHEST_RATING&status=WITHDRAWN")) {
      list(hirerCalls, "/gigs/" + own.id() + "/applications?sort=" + sort);
      list(hirerCalls, "/campaigns/" + campaign + "/applications?sort=" + sort);
    }
    list(hirerCalls, "/engagements?brandId=" + brand);
    list(hirerCalls, "/engagements?brandId=" + brand + "&status=COMPLETED");
    list(hirerCalls, "/invitations");
    list(hirerCalls, "/invitations?status=REVOKED");
    list(hirerCalls, "/ledger?side=HIRER&brandId=" + brand);
    list(nobody(), "/brands/" + brand + "/gigs");
    list(nobody(), "/users/" + worker + "/reviews");
    list(admin, "/reviews?standing=HELD");
    list(nobody(), "/users/" + worker + "/testimonials");
    list(workerCalls, "/testimonials/mine?side=SUBJECT");
    list(workerCalls, "/testimonials/mine?side=SUBJECT&status=PUBLISHED");
    list(as(fan), "/testimonials/mine?side=AUTHOR");
    list(admin, "/testimonials?standing=HELD");
    list(workerCalls, "/ledger?side=WORKER");
    list(hirerCalls, "/ledger?side=HIRER");
  }

  /** Turns pages of the largest list: what is there, in its order, and each application once. */
  private void pagesFollowEachOther() {
    Api caller = as(hirer);
    List<String> turned = new ArrayList<>();
    String next = "";
    for (int page = 0; page < TURNED; page++) {
      Answer shown =
          caller
              .get("/gigs/" + own.id() + "/applications?limit=" + LONGEST_PAGE + next)
              .expect(200);
      turned.addAll(shown.ids());
      next = "&cursor=" + shown.text("nextCursor");
    }
    assertThat(turned)
        .isEqualTo(
            jdbc.sql("select id from application where gig_id = ? order by id desc limit ?")
                .params(own.id(), TURNED * LONGEST_PAGE)
                .query(String.class)
                .list());
  }

  /** However long a busy machine takes: the limit on statements is for requests. */
  private void sql(String text, Object... parameters) {
    transactions.executeWithoutResult(all -> {
      jdbc.sql("set local statement_timeout = 0").update();
      jdbc.sql(text).params(parameters).update();
    });
  }

  /** An id that sorts by its first digit, then by its number, and belongs to one kind of thing. */
  private static String id(char first, int kind) {
    return "cast('%c%03d0000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid)"
        .formatted(first, kind);
  }

  /** So many of each kind, all before or all after what is there. */
  private void fill(char first, int applications, int others) {
    String when = first == '0' ? "now() - interval '100 days'" : "now()";
    String numbers = " from generate_series(1, " + others + ") n";
    applications(first, applications);
    sql(
        "insert into invitation (id, gig_id, gig_role_id, user_id, from_user_id, status, sent_at,"
            + " version) select "
            + id(first, 4)
            + ", ?, ?, ?, ?, 'REVOKED', now(), 2"
            + numbers,
        own.id(),
        own.roleId(),
        worker,
        hirer);
    gigs(first, numbers);
    sql(
        "insert into gig_role (id, gig_id, position, profession, skill_tags, slots,"
            + " budget_per_slot, currency) select gen_random_uuid(), id, 0, 'EDITOR', '{}', 1, 1,"
            + " 'INR' from gig where not exists (select 1 from gig_role where gig_id = gig.id)");
    engagements(first, others, when);
    sql(
        "insert into testimonial (id, author_id, subject_id, status, text, created_at, written_at,"
            + " published_at, version) select "
            + id(first, 7)
            + ", gen_random_uuid(), ?, 'PUBLISHED', 'Fine', now(), now(), "
            + when
            + ", 3"
            + numbers,
        worker);
    sql(
        "insert into testimonial (id, author_id, subject_id, status, text, created_at, written_at,"
            + " published_at, version) select "
            + id(first, 8)
            + ", ?, gen_random_uuid(), 'HELD', 'Fine', now(), now(), now(), 3"
            + numbers,
        fan);
  }

  private void applications(char first, int many) {
    String insert =
        "insert into application (id, gig_id, gig_role_id, applicant_id, hirer_id, brand_id,"
            + " campaign_id, proposed_fee, currency, status, gig_deadline, applied_at, version)"
            + " select %s, g.id, r.id, %s, g.creator_id, g.brand_id, g.campaign_id, 1, 'INR',"
            + " 'WITHDRAWN', g.deadline, now(), 2 from gig g join gig_role r on r.gig_id = g.id,"
            + " generate_series(1, %d) n where g.id = ?";
    sql(insert.formatted(id(first, 1), "gen_random_uuid()", many), own.id());
    sql(insert.formatted(id(first, 2), "cast('" + worker + "' as uuid)", many), branded.id());
  }

  private void gigs(char first, String numbers) {
    String insert =
        "insert into gig (id, creator_id, brand_id, campaign_id, depth, title, description, type,"
            + " status, remote, deadline, change_rounds, currency, created_at, published_at,"
            + " version) select %s, ?, ?, ?, 1, 'Posted', '', 'CREW_HIRE', '%s', true,"
            + " now() + interval '9 days', 2, 'INR', now(), now(), 3";
    sql(insert.formatted(id(first, 5), "CANCELLED") + numbers, hirer, brand, campaign);
    sql(insert.formatted(id(first, 6), "DRAFT") + numbers, hirer, brand, campaign);
    sql(insert.formatted(id(first, 3), "OPEN") + numbers, hirer, brand, campaign);
    // What others have in their drawers is between all of these.
    sql(insert.formatted("gen_random_uuid()", "DRAFT") + numbers, fan, null, null);
  }

  /**
   * Half for the brand, half for the hirer; each with a ledger entry and a held or shown review.
   */
  private void engagements(char first, int many, String when) {
    sql(
        "insert into engagement (id, gig_id, gig_role_id, application_id, brand_id, depth,"
            + " hirer_id, worker_id, profession, fee, currency, change_rounds, status, started_at,"
            + " completed_at, version) select "
            + id(first, 9)
            + ", ?, ?, "
            + id(first, 1)
            + ", case when n % 2 = 0 then cast(? as uuid) end, 1, ?, ?, 'EDITOR', 0, 'INR', 1,"
            + " 'COMPLETED', now(), now(), 3 from generate_series(1, "
            + many
            + ") n",
        own.id(),
        own.roleId(),
        brand,
        hirer,
        worker);
    sql(
        "insert into review_pair (engagement_id, hirer_id, worker_id, status, reveals_at,"
            + " revealed_at) select id, hirer_id, worker_id, 'REVEALED', now(), now() from"
            + " engagement where cast(id as text) like ?",
        first + "%");
    sql(
        "insert into review (id, engagement_id, side, author_id, subject_id, rating, skills,"
            + " written_at, revealed_at, status, version) select id, id, 'HIRER', hirer_id,"
            + " worker_id, 5, '{}', now(), "
            + when
            + ", 'REVEALED', 2 from engagement where cast(id as text) like ?",
        first + "%");
    sql(
        "insert into review (id, engagement_id, side, author_id, subject_id, rating, skills,"
            + " written_at, revealed_at, status, version) select cast('"
            + first
            + "a' || substr(cast(id as text), 3) as uuid), id, 'WORKER', worker_id, hirer_id, 5,"
            + " '{}', now(), now(), 'HELD', 3 from engagement where cast(id as text) like ?",
        first + "%");
    sql(
        "with opened as (insert into ledger (engagement_id, hirer_id, worker_id, brand_id, depth,"
            + " currency, status, agreed, version) select id, hirer_id, worker_id, brand_id, 1,"
            + " 'INR', 'VOID', 0, 2 from engagement where cast(id as text) like ? returning *)"
            + " insert into ledger_entry (id, engagement_id, hirer_id, worker_id, brand_id, kind,"
            + " amount, currency, entered_at) select engagement_id, engagement_id, hirer_id,"
            + " worker_id, brand_id, 'AGREED', 0, 'INR', "
            + when
            + " from opened",
        first + "%");
  }
}
