package io.crewcall.gig.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.LedgerState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;

/** The ledger through HTTP: what is agreed, earned, paid and received, and that it balances. */
@TestPropertySource(
    properties = {
      "crewcall.gig.payments.notice-secret=" + LedgerTest.SECRET,
      "crewcall.gig.payments.recorded-succeed-after=0s"
    })
class LedgerTest extends GigServiceTest {
  static final String SECRET = "a-shared-secret-of-the-tests-alone";
  private static final Map<String, Object> PAID = Map.of("reference", "NEFT 4711");
  private static final Map<String, Object> LATE = Map.of("note", "Nothing has come");

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private static String path(Work work) {
    return "/engagements/" + work.id() + "/ledger";
  }

  private static long amount(Answer answer, String field) {
    return answer.body().path(field).path("amount").asLong();
  }

  private static List<String> kinds(Answer answer) {
    List<String> kinds = new ArrayList<>();
    answer.body().path("entries").forEach(entry -> kinds.add(entry.path("kind").asString()));
    return kinds;
  }

  @Test
  void fromSelectionToReceipt() {
    Gig gig = stage().gig(UUID.randomUUID(), null, null, 1);
    UUID applicant = UUID.randomUUID();
    UUID bid = stage().bid(gig, applicant);
    Api hirer = as(gig.hirerId());
    Api worker = as(applicant);
    String engagement =
        hirer.post("/applications/" + bid + "/select").expect(200).text("engagementId");
    String path = "/engagements/" + engagement + "/ledger";
    Answer agreed = worker.get(path).expect(200);
    assertThat(agreed.text("status")).isEqualTo("AGREED");
    assertThat(amount(agreed, "agreed")).isEqualTo(1000);
    assertThat(agreed.actions()).isEmpty();
    hirer.post(path + "/mark-paid", PAID).refused(409, "LEDGER_STATE");
    person().get(path).refused(404, "ENGAGEMENT_NOT_FOUND");

    worker.post("/engagements/" + engagement + "/deliveries", Map.of("note", "Done")).expect(201);
    hirer.post("/engagements/" + engagement + "/approve").expect(200);
    Answer payable = hirer.get(path).expect(200);
    assertThat(payable.text("status")).isEqualTo("PAYABLE");
    assertThat(amount(payable, "outstanding")).isEqualTo(1000);
    assertThat(payable.actions()).containsExactlyInAnyOrder("pay", "mark-paid");
    worker.post(path + "/mark-paid", PAID).refused(403, "NOT_YOUR_PART");
    worker.post(path + "/confirm-receipt").refused(409, "LEDGER_STATE");

    clockForward(Duration.ofDays(9));
    assertThat(hop(worker.get(path), engagement, "daysDue")).isEqualTo(9);
    Answer paid = hirer.post(path + "/mark-paid", PAID).expect(200);
    assertThat(paid.text("status")).isEqualTo("PAID");
    assertThat(hop(paid, engagement, "daysToPay")).isEqualTo(9);
    hirer.post(path + "/mark-paid", PAID).refused(409, "LEDGER_STATE");
    hirer.post(path + "/confirm-receipt").refused(403, "NOT_YOUR_PART");
    assertThat(worker.get(path).actions()).containsExactlyInAnyOrder("confirm-receipt", "contest");

    assertThat(worker.post(path + "/contest", LATE).expect(200).text("status"))
        .isEqualTo("PAYABLE");
    hirer.post(path + "/mark-paid", Map.of()).expect(200);
    Answer settled = worker.post(path + "/confirm-receipt").expect(200);
    assertThat(settled.text("status")).isEqualTo("SETTLED");
    assertThat(amount(settled, "received")).isEqualTo(1000);
    assertThat(kinds(settled))
        .containsExactly("AGREED", "EARNED", "PAID", "CONTESTED", "PAID", "RECEIVED");
    assertThat(settled.actions()).isEmpty();
    List<String> told =
        events.all(LedgerState.class).stream()
            .filter(event -> event.subject().toString().equals(engagement))
            .map(event -> event.type())
            .toList();
    assertThat(told)
        .isSubsetOf(
            "ledger.agreed", "ledger.earned", "ledger.paid", "ledger.contested", "ledger.settled");
    events.await(LedgerState.class, "ledger.settled", UUID.fromString(engagement));
  }

  private static int hop(Answer ledger, String engagement, String field) {
    for (var hop : ledger.body().path("chain")) {
      if (hop.path("engagementId").asString().equals(engagement)) {
        return hop.path(field).asInt(-1);
      }
    }
    return -2;
  }

  @Test
  void cancelledIsReleased() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 700);
    String engagement = "/engagements/" + work.id();
    as(work.workerId())
        .post(engagement + "/request-cancel", Map.of("reason", "MUTUAL_AGREEMENT"))
        .expect(200);
    as(work.gig().hirerId()).post(engagement + "/accept-cancel").expect(200);
    Answer ledger = as(work.workerId()).get(path(work)).expect(200);
    assertThat(ledger.text("status")).isEqualTo("VOID");
    assertThat(amount(ledger, "released")).isEqualTo(700);
    assertThat(amount(ledger, "earned")).isZero();
    as(work.gig().hirerId()).post(path(work) + "/pay").refused(409, "LEDGER_STATE");
  }

  @Test
  void everyHopShowsItsDaysAndNotItsSums() {
    Work star = stage().work(UUID.randomUUID(), UUID.randomUUID(), 9000);
    Work editor = stage().workUnder(star, UUID.randomUUID(), 4000);
    Work assistant = stage().workUnder(editor, UUID.randomUUID(), 1000);
    for (Work work : List.of(assistant, editor, star)) {
      stage().complete(work);
    }
    clockForward(Duration.ofDays(3));
    as(star.gig().hirerId()).post(path(star) + "/mark-paid", Map.of()).expect(200);
    clockForward(Duration.ofDays(12));
    as(star.workerId()).post(path(editor) + "/mark-paid", Map.of()).expect(200);
    Answer seen = as(assistant.workerId()).get(path(assistant)).expect(200);
    assertThat(hop(seen, star.id().toString(), "daysToPay")).isEqualTo(3);
    assertThat(hop(seen, editor.id().toString(), "daysToPay")).isEqualTo(12);
    assertThat(hop(seen, assistant.id().toString(), "daysDue")).isEqualTo(12);
    assertThat(seen.body().path("chain").toString()).doesNotContain("9000", "4000", "amount");
    as(assistant.workerId()).get(path(star)).refused(404, "ENGAGEMENT_NOT_FOUND");
    assertThat(hop(as(star.gig().hirerId()).get(path(star)), editor.id().toString(), "daysToPay"))
        .isEqualTo(12);
  }

  @Test
  void statementAndTotalsByMonth() {
    UUID worker = UUID.randomUUID();
    Api me = as(worker);
    for (int i = 0; i < 3; i++) {
      Work work = stage().work(UUID.randomUUID(), worker, 1000 + i);
      stage().complete(work);
      if (i == 0) {
        clockForward(Duration.ofDays(62));
        as(work.gig().hirerId()).post(path(work) + "/mark-paid", PAID).expect(200);
        clockForward(Duration.ZERO);
      }
    }
    YearMonth now = YearMonth.now(java.time.Clock.systemUTC().withZone(ZoneOffset.UTC));
    Answer all = me.get("/ledger?side=WORKER&limit=100").expect(200);
    assertThat(all.items()).hasSize(7);
    assertThat(all.items().getFirst().path("kind").asString()).isEqualTo("PAID");
    assertThat(all.items().getFirst().path("gigTitle").asString()).isEqualTo("A film");
    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      Answer page = me.get("/ledger?side=WORKER&limit=2" + next).expect(200);
      paged.addAll(page.ids());
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(paged).isEqualTo(all.ids());
    assertThat(me.get("/ledger?side=WORKER&month=" + now + "&limit=100").items()).hasSize(6);
    assertThat(me.get("/ledger?side=HIRER").items()).isEmpty();

    Answer totals = me.get("/ledger/totals?side=WORKER").expect(200);
    assertThat(totals.items()).hasSize(2);
    assertThat(totals.items().getFirst().path("paid").asLong()).isEqualTo(1000);
    assertThat(totals.items().getFirst().path("earned").asLong()).isZero();
    assertThat(totals.items().getLast().path("month").asString()).isEqualTo(now.toString());
    assertThat(totals.items().getLast().path("agreed").asLong()).isEqualTo(3003);
    assertThat(totals.items().getLast().path("earned").asLong()).isEqualTo(3003);
    String cursor = me.get("/ledger/totals?side=WORKER&limit=1").text("nextCursor");
    assertThat(me.get("/ledger/totals?side=WORKER&limit=1&cursor=" + cursor).items())
        .extracting(item -> item.path("month").asString())
        .containsExactly(now.toString());
    me.get("/ledger/totals?side=WORKER&month=november").refused(400, "INVALID_MONTH");
    me.get("/ledger").expect(400);
  }

  @Test
  void brandsTeamSeesTheBrandsSide() {
    UUID owner = UUID.randomUUID();
    UUID brand = stage().brand(owner);
    UUID viewer = UUID.randomUUID();
    stage().member(brand, viewer, "VIEWER");
    Gig gig = stage().gig(owner, brand, null, 1);
    UUID bid = stage().bid(gig, UUID.randomUUID());
    String engagement =
        as(owner).post("/applications/" + bid + "/select").expect(200).text("engagementId");
    assertThat(as(viewer).get("/ledger?side=HIRER").items()).hasSize(1);
    Answer seen = as(viewer).get("/engagements/" + engagement + "/ledger").expect(200);
    assertThat(seen.actions()).isEmpty();
    as(viewer)
        .post("/engagements/" + engagement + "/ledger/mark-paid", Map.of())
        .refused(403, "NOT_YOUR_PART");
    as(UUID.randomUUID(), Role.ADMIN)
        .post("/engagements/" + engagement + "/ledger/mark-paid", Map.of())
        .refused(403, "NOT_YOUR_PART");
  }

  @Test
  void providerIsAskedOnceAndItsWordCountsOnce() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    Api hirer = as(work.gig().hirerId());
    Answer ordered = hirer.post(path(work) + "/pay").expect(200);
    assertThat(ordered.body().path("paymentUnderWay").asBoolean()).isTrue();
    assertThat(ordered.actions()).containsExactly("mark-paid");
    hirer.post(path(work) + "/pay").refused(409, "PAYMENT_UNDER_WAY");
    UUID payment = payment(work);
    run("paymentSubmission");
    assertThat(stage().text("select status || ' ' || reference from payment where id = ?", payment))
        .isEqualTo("SUBMITTED recorded-" + payment);

    String failed = notice("a" + payment, payment, "FAILED");
    notify(failed, signed(failed)).expect(204);
    assertThat(hirer.get(path(work)).actions()).contains("pay");
    hirer.post(path(work) + "/pay").expect(200);
    UUID second = payment(work);
    String succeeded = notice("b" + payment, second, "SUCCEEDED");
    notify(succeeded, signed(failed)).refused(403, "INVALID_SIGNATURE");
    notify(succeeded, "").refused(403, "INVALID_SIGNATURE");
    notify("{}", signed("{}")).refused(400, "VALIDATION_FAILED");
    notify("{", signed("{")).refused(400, "MALFORMED_JSON");
    String strange = notice("c" + payment, UUID.randomUUID(), "SUCCEEDED");
    notify(strange, signed(strange)).refused(422, "UNKNOWN_PAYMENT");
    for (int i = 0; i < 3; i++) {
      notify(succeeded, signed(succeeded)).expect(204);
    }
    // An old word after the end changes nothing.
    String late = notice("d" + payment, second, "FAILED");
    notify(late, signed(late)).expect(204);
    Answer paid = hirer.get(path(work));
    assertThat(paid.text("status")).isEqualTo("PAID");
    assertThat(kinds(paid)).containsExactly("AGREED", "EARNED", "PAID");
  }

  /** As in the local profile, where no provider moves money. */
  @Test
  void recordedOrdersEndWellByThemselves() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    Api hirer = as(work.gig().hirerId());
    hirer.post(path(work) + "/pay").expect(200);
    run("recordedPayments");
    assertThat(hirer.get(path(work)).body().path("paymentUnderWay").asBoolean()).isTrue();
    run("paymentSubmission");
    run("recordedPayments");
    run("recordedPayments");
    Answer paid = hirer.get(path(work));
    assertThat(paid.text("status")).isEqualTo("PAID");
    assertThat(paid.body().path("paymentUnderWay").asBoolean()).isFalse();
    assertThat(kinds(paid)).containsExactly("AGREED", "EARNED", "PAID");
    as(work.workerId()).post(path(work) + "/confirm-receipt").expect(200);
    assertThat(hirer.get(path(work)).text("status")).isEqualTo("SETTLED");
  }

  private UUID payment(Work work) {
    return jdbc.sql(
            """
            select id from payment where engagement_id = ? and status in ('REQUESTED', 'SUBMITTED')
            """)
        .param(work.id())
        .query(UUID.class)
        .single();
  }

  private static String notice(String event, UUID payment, String outcome) {
    return "{\"eventId\":\"%s\",\"paymentId\":\"%s\",\"outcome\":\"%s\"}"
        .formatted(event, payment, outcome);
  }

  private static String signed(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer notify(String body, String signature) {
    return nobody()
        .send(
            "POST",
            "/payments/notices",
            body,
            signature.isEmpty() ? Map.of() : Map.of("Crewcall-Signature", signature));
  }

  /** The database itself keeps sums and entries together, whatever code there may be. */
  @Test
  void nothingGoesPastTheBalance() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    stage().complete(work);
    for (String wrong :
        List.of(
            "update ledger set agreed = agreed + 1 where engagement_id = ?",
            "update ledger set paid = earned, status = 'PAID' where engagement_id = ?",
            "update ledger set earned = earned + 1 where engagement_id = ?",
            "update ledger set received = 1 where engagement_id = ?",
            "update ledger set status = 'AGREED' where engagement_id = ?",
            "update ledger_entry set amount = 1 where engagement_id = ?",
            "update ledger_entry set note = 'x' where engagement_id = ?",
            "delete from ledger_entry where engagement_id = ?",
            "insert into ledger_entry (id, engagement_id, hirer_id, worker_id, kind, amount,"
                + " currency, entered_at) select gen_random_uuid(), engagement_id, hirer_id,"
                + " worker_id, 'PAID', 5, currency, now() from ledger where engagement_id = ?")) {
      assertThatThrownBy(() -> jdbc.sql(wrong).param(work.id()).update())
          .as(wrong)
          .isInstanceOf(DataAccessException.class);
    }
  }
}
