package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Stage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no write operation takes: a problem document, never a fault, and nothing stored. */
class BadInputTest extends GigServiceTest {

  @Test
  void everyWriteRefusesBadBodies() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    var gig = stage().gig(work.gig().hirerId(), null, null, 2);
    UUID bid = stage().bid(gig, UUID.randomUUID());
    long before = stored();
    Api hirer = as(work.gig().hirerId());
    Api worker = as(work.workerId());
    Api admin = as(UUID.randomUUID(), Role.ADMIN);
    UUID review = UUID.randomUUID();
    UUID praise = UUID.randomUUID();
    Map<String, Api> writes =
        Map.ofEntries(
            Map.entry("/gigs", hirer),
            Map.entry("/gigs/" + gig.id() + "/cancel", hirer),
            Map.entry("/gigs/" + gig.id() + "/invitations", hirer),
            Map.entry("/gigs/" + gig.id() + "/applications", worker),
            Map.entry("/applications/" + bid + "/reject", hirer),
            Map.entry("/applications/shortlist", hirer),
            Map.entry("/applications/reject", hirer),
            Map.entry("/engagements/" + work.id() + "/deliveries", worker),
            Map.entry("/engagements/" + work.id() + "/hours", worker),
            Map.entry("/engagements/" + work.id() + "/request-cancel", worker),
            Map.entry("/engagements/" + work.id() + "/reviews", worker),
            Map.entry("/engagements/" + work.id() + "/ledger/contest", worker),
            Map.entry("/reviews/" + review + "/reply", worker),
            Map.entry("/reviews/" + review + "/reports", worker),
            Map.entry("/reviews/" + review + "/hold", admin),
            Map.entry("/reviews/" + review + "/restore", admin),
            Map.entry("/reviews/" + review + "/remove", admin),
            Map.entry("/users/" + work.workerId() + "/testimonials", hirer),
            Map.entry("/testimonials/" + praise + "/write", hirer),
            Map.entry("/testimonials/" + praise + "/reports", hirer),
            Map.entry("/testimonials/" + praise + "/hold", admin),
            Map.entry("/testimonials/" + praise + "/restore", admin),
            Map.entry("/testimonials/" + praise + "/remove", admin),
            Map.entry("/payments/notices", worker));
    List<String> bodies =
        new ArrayList<>(
            List.of(
                "",
                "{",
                "[]",
                "7",
                "null",
                "{}",
                "{\"unknown\": 1}",
                "{\"note\": 1, \"reason\": 2, \"title\": [], \"ids\": \"x\", \"hours\": \"5\"}",
                "{\"note\": \"a\\u0000b\", \"reason\": \"a\\u0000b\", \"title\": \"a\\u0000b\"}",
                "{\"note\": \"\\ud800\", \"reason\": \"\\ud800\"}",
                "{\"note\": \"a\", \"note\": \"b\"}",
                "{\"hours\": 1.9}",
                "{\"hours\": 99999999999999999999}",
                "{\"ids\": [\"not an id\"]}",
                "{\"proposedFee\": {\"amount\": -1, \"currency\": \"INR\"}}",
                "{\"proposedFee\": {\"amount\": 1, \"currency\": \"rupees\"}}"));
    bodies.add("[".repeat(5000));
    bodies.add("{\"note\": \"" + "x".repeat(20_000) + "\"}");
    writes.forEach((path, caller) -> {
      for (String body : bodies) {
        Api.Answer answer = caller.post(path, body);
        assertThat(answer.status()).as(path + " " + body).isBetween(400, 422);
        assertThat(answer.text("code")).as(path + " " + body).isNotEmpty();
      }
      assertThat(caller.post(path, "{\"note\": \"" + "x".repeat(1_100_000) + "\"}").status())
          .as(path)
          .isEqualTo(413);
    });
    assertThat(stored()).isEqualTo(before);
  }

  private long stored() {
    return stage()
        .number(
            """
            select (select count(*) from gig) + (select count(*) from application)
              + (select count(*) from delivery) + (select count(*) from review)
              + (select count(*) from testimonial) + (select count(*) from content_report)
              + (select count(*) from moderation_decision) + (select count(*) from ledger_entry)
              + (select sum(version) from engagement) + (select sum(version) from gig)
              + (select sum(version) from application)
            """);
  }

  @Test
  void addressesAreChecked() {
    Api caller = person();
    caller.get("/gigs/not-an-id").expect(400);
    caller.get("/gigs/" + UUID.randomUUID()).refused(404, "GIG_NOT_FOUND");
    caller.get("/applications/" + UUID.randomUUID()).refused(404, "APPLICATION_NOT_FOUND");
    caller.get("/gigs/" + UUID.randomUUID() + "/nothing").refused(404, "NOT_FOUND");
    caller.get("/other").expect(403);
    caller.send("DELETE", "/gigs/" + UUID.randomUUID(), null, Map.of()).expect(405);
    nobody().get("/gigs").refused(401, "UNAUTHENTICATED");
    caller.send("POST", "/gigs", "<gig/>", Map.of("Accept", "application/json")).expect(400);
  }

  @Test
  void fieldsAreNamed() {
    Map<String, Object> bad =
        gig(
            Map.of(
                "title",
                "x".repeat(141),
                "roles",
                List.of(Map.of("profession", "editor", "slots", 0, "budgetPerSlot", rupees(1)))));
    Api.Answer refused = person().post("/gigs", bad).refused(400, "VALIDATION_FAILED");
    assertThat(refused.body().path("errors").toString())
        .contains("title", "roles[0].profession", "roles[0].slots");
  }
}
