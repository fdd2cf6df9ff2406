package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Stage.Work;
import io.crewcall.testsupport.BadInput;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no write operation takes: a problem document, never a fault, and nothing stored. */
class BadInputTest extends GigServiceTest {

  @Test
  void everyWriteRefusesWhatItCannotUnderstand() {
    Work work = stage().work(UUID.randomUUID(), UUID.randomUUID(), 1000);
    Api hirer = person();
    UUID draft = hirer.post("/gigs", gig(Map.of())).expect(201).id("id");
    int sent =
        BadInput.at(http, tokens.bearer(hirer.id(), Role.values()))
            .with("id", draft)
            .with("gigId", work.gig().id())
            .without("noticePayment", "nothing of it is read before its signature holds")
            .unchanged(this::stored)
            .check();
    assertThat(sent).isGreaterThan(500);
  }

  private long stored() {
    return stage()
        .number(
            """
            select (select count(*) from gig) + (select count(*) from application)
              + (select count(*) from delivery) + (select count(*) from review)
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
    caller.get("/other").refused(404, "NOT_FOUND");
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
