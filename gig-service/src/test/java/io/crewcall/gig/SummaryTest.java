package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for somebody, as the screens behind the numbers list it. */
class SummaryTest extends GigServiceTest {

  @Test
  void aBrandsTeamSeesWhatWaitsAndWhatIsSpent() {
    Api owner = person();
    Api viewer = person();
    UUID brand = stage().brand(owner.id());
    stage().member(brand, viewer.id(), "VIEWER");
    UUID campaign = stage().campaign(brand, 1_000_000);
    Gig gig = stage().gig(owner.id(), brand, campaign, 5);
    var bids = stage().bids(gig, 4);
    owner.post("/applications/" + bids.get(0) + "/shortlist").expect(200);
    Api worker = person();
    UUID bid = stage().bid(gig, worker.id());
    UUID engagement = owner.post("/applications/" + bid + "/select").expect(200).id("engagementId");
    worker.post("/engagements/" + engagement + "/deliveries", Map.of("note", "Here")).expect(201);
    Api slow = person();
    UUID late = stage().bid(gig, slow.id());
    UUID lateWork = owner.post("/applications/" + late + "/select").expect(200).id("engagementId");
    jdbc.sql("update engagement set due_date = now() - interval '1 hour' where id = ?")
        .param(lateWork)
        .update();
    slow.post(
            "/engagements/" + lateWork + "/request-extension",
            Map.of("dueDate", Instant.now().plusSeconds(90_000).toString()))
        .expect(200);
    // What belongs to nobody's brand is not the brand's.
    stage().bids(stage().gig(owner.id(), null, null, 1), 2);

    Answer summary = viewer.get("/brands/" + brand + "/summary").expect(200);
    JsonNode hiring = summary.body().path("hiring");
    assertThat(hiring.path("bids").path("undecided").asInt()).isEqualTo(3);
    assertThat(hiring.path("bids").path("shortlisted").asInt()).isEqualTo(1);
    assertThat(hiring.path("deliveries").path("count").asInt()).isEqualTo(1);
    assertThat(hiring.path("deliveries").path("next").asString()).isNotEmpty();
    assertThat(hiring.path("requests").path("extensions").asInt()).isEqualTo(1);
    assertThat(hiring.path("underWay").path("count").asInt()).isEqualTo(2);
    assertThat(hiring.path("late").asInt()).isEqualTo(1);
    assertThat(hiring.path("openGigs").path("count").asInt()).isEqualTo(1);
    JsonNode spend = summary.body().path("spend").get(0);
    assertThat(spend.path("currency").asString()).isEqualTo("INR");
    assertThat(spend.path("budget").path("amount").asLong()).isEqualTo(1_000_000);
    assertThat(spend.path("reserved").path("amount").asLong()).isEqualTo(2 * Stage.FEE);

    owner.post("/engagements/" + engagement + "/approve").expect(200);
    JsonNode after = viewer.get("/brands/" + brand + "/summary").body();
    assertThat(after.path("hiring").path("paymentsDue").asInt()).isEqualTo(1);
    assertThat(after.path("hiring").path("reviews").path("count").asInt()).isEqualTo(1);
    assertThat(after.path("spend").get(0).path("earned").path("amount").asLong())
        .isEqualTo(Stage.FEE);
    assertThat(
            worker
                .get("/users/me/summary")
                .body()
                .path("work")
                .path("reviews")
                .path("count")
                .asInt())
        .isEqualTo(1);
    worker.get("/brands/" + brand + "/summary").refused(403, "NOT_BRAND_MEMBER");
    nobody().get("/brands/" + brand + "/summary").expect(401);
    assertThat(StatementCount.of(() -> viewer.get("/brands/" + brand + "/summary").expect(200)))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void aPersonSeesWhatWaitsOnBothSides() {
    Api me = person();
    Api hirer = person();
    Gig theirs = openFor(hirer);
    UUID bid = stage().bid(theirs, me.id());
    stage().bid(openFor(hirer), me.id());
    hirer.post("/applications/" + bid + "/offer", Map.of("fee", rupees(5))).expect(200);
    Gig invited = openFor(hirer);
    hirer
        .post(
            "/gigs/" + invited.id() + "/invitations",
            Map.of("gigRoleId", invited.roleId(), "userId", me.id()))
        .expect(201);
    Gig direct = openFor(hirer);
    hirer
        .post(
            "/gigs/" + direct.id() + "/invitations",
            Map.of(
                "gigRoleId", direct.roleId(), "userId", me.id(), "terms", Map.of("fee", rupees(5))))
        .expect(201);
    Work work = stage().work(hirer.id(), me.id(), 100);
    jdbc.sql("update engagement set due_date = now() + interval '1 day' where id = ?")
        .param(work.id())
        .update();
    Gig own = openFor(me);
    UUID theirBid = stage().bid(own, hirer.id());
    me.post("/applications/" + theirBid + "/offer", Map.of("fee", rupees(5))).expect(200);
    hirer.post("/applications/" + theirBid + "/counter", Map.of("fee", rupees(6))).expect(200);

    JsonNode summary = me.get("/users/me/summary").expect(200).body();
    JsonNode mine = summary.path("work");
    assertThat(mine.path("offers").path("count").asInt()).isEqualTo(1);
    assertThat(mine.path("offers").path("next").asString()).isNotEmpty();
    assertThat(mine.path("openApplications").asInt()).isEqualTo(1);
    assertThat(mine.path("invitations").asInt()).isEqualTo(1);
    assertThat(mine.path("directOffers").path("count").asInt()).isEqualTo(1);
    assertThat(mine.path("underWay").path("count").asInt()).isEqualTo(1);
    assertThat(mine.path("underWay").path("next").asString())
        .isEqualTo(me.get("/engagements/" + work.id()).text("dueDate"));
    assertThat(summary.path("hiring").path("bids").path("counterOffers").path("count").asInt())
        .isEqualTo(1);
    assertThat(StatementCount.of(() -> me.get("/users/me/summary").expect(200)))
        .isLessThanOrEqualTo(3);

    // An offer that nobody can answer any more waits for nobody, also before the timer has run.
    clockForward(java.time.Duration.ofHours(73));
    JsonNode later = me.get("/users/me/summary").body();
    assertThat(later.path("work").path("offers").path("count").asInt()).isZero();
    assertThat(later.path("work").path("directOffers").path("count").asInt()).isZero();
    assertThat(later.path("work").path("late").asInt()).isEqualTo(1);
  }

  private Gig openFor(Api poster) {
    return stage().gig(poster.id(), null, null, 2);
  }
}
