package io.crewcall.gig.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Api;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What workers gave a brand is on the cards that name it, by the rules of its public page. */
class BrandRatingTest extends GigServiceTest {
  private static final String FIGURES =
      "select coalesce((select count(*) from brand_rating where brand_id = ? and review_count = ?"
          + " and rating is not distinct from cast(? as double precision)), 0)";

  private final UUID ownerId = UUID.randomUUID();
  private UUID brand = ownerId;

  /** Work for the brand that both have ended. */
  private record Done(UUID engagement, Api worker) {
    String reviews() {
      return "/engagements/" + engagement + "/reviews";
    }
  }

  private Api owner() {
    return as(ownerId);
  }

  private Done done(long fee) {
    Api worker = person();
    UUID bid = stage().bid(stage().gig(ownerId, brand, null, 1), worker.id());
    jdbc.sql("update application set proposed_fee = ? where id = ?").params(fee, bid).update();
    UUID id = owner().post("/applications/" + bid + "/select").expect(200).id("engagementId");
    worker.post("/engagements/" + id + "/deliveries", Map.of("note", "Here")).expect(201);
    owner().post("/engagements/" + id + "/approve").expect(200);
    return new Done(id, worker);
  }

  /** A revealed review of the brand. */
  private UUID rated(Done work, int rating) {
    owner().post(work.reviews(), Map.of("rating", 5)).expect(201);
    return work.worker().post(work.reviews(), Map.of("rating", rating)).expect(201).id("id");
  }

  private UUID rated(int rating) {
    return rated(done(1000), rating);
  }

  private void awaitFigures(long reviews, Double mean) {
    await()
        .untilAsserted(
            () -> assertThat(stage().number(FIGURES, brand, reviews, mean)).isEqualTo(1));
  }

  private JsonNode card() {
    return person()
        .get("/gigs?status=OPEN&brandId=" + brand)
        .expect(200)
        .items()
        .getFirst()
        .at("/postedBy/brand");
  }

  @Test
  void isShownFromThreeReviewsOnWhereTheBrandIsNamed() {
    brand = stage().brand(ownerId);
    Gig open = stage().gig(ownerId, brand, null, 1);
    assertThat(card().path("hirerRating").isNull()).isTrue();
    rated(5);
    rated(4);
    awaitFigures(2, 4.5);
    assertThat(card().path("hirerRating").isNull()).as("two would give them away").isTrue();
    assertThat(card().path("figuresAsOf").isNull()).isTrue();
    String tag = owner().get("/gigs/" + open.id()).header("etag");

    Done last = done(1000);
    last.worker().post(last.reviews(), Map.of("rating", 4)).expect(201);
    assertThat(stage().number(FIGURES, brand, 2, 4.5)).as("sealed").isEqualTo(1);
    owner().post(last.reviews(), Map.of("rating", 5)).expect(201);

    awaitFigures(3, 13 / 3.0);
    assertThat(card().at("/hirerRating/value").asDouble()).isEqualTo(4.3);
    assertThat(card().at("/hirerRating/count").asLong()).isEqualTo(3);
    assertThat(card().path("figuresAsOf").asString()).isNotEmpty();
    owner().send("GET", "/gigs/" + open.id(), null, Map.of("If-None-Match", tag)).expect(200);
    Api bidder = person();
    bidder.post("/gigs/" + open.id() + "/applications", bid(open.roleId(), 10)).expect(201);
    assertThat(
            bidder
                .get("/applications/mine")
                .items()
                .getFirst()
                .at("/brand/hirerRating/value")
                .asDouble())
        .isEqualTo(4.3);
    // It is the brand's, not that of the member who posts.
    assertThat(nobody().get("/users/" + ownerId + "/reviews").expect(200).items()).isEmpty();
  }

  @Test
  void whatAnAdminTakesAwayDoesNotCount() {
    brand = stage().brand(ownerId);
    stage().gig(ownerId, brand, null, 1);
    UUID low = rated(1);
    rated(5);
    rated(5);
    rated(5);
    awaitFigures(4, 4.0);
    Api admin = as(UUID.randomUUID(), Role.ADMIN);
    Map<String, Object> reason = Map.of("reason", "Not of this work");
    admin.post("/reviews/" + low + "/hold", reason).expect(200);
    awaitFigures(3, 5.0);
    assertThat(card().at("/hirerRating/count").asLong()).isEqualTo(3);
    admin.post("/reviews/" + low + "/restore", reason).expect(200);
    awaitFigures(4, 4.0);
  }

  @Test
  void workWithoutAFeeAndOfTheOwnTeamDoesNotCount() {
    brand = stage().brand(ownerId);
    rated(done(0), 1);
    Done found = done(1000);
    rated(found, 1);
    rated(4);
    awaitFigures(2, 2.5);
    jdbc.sql("update engagement set own_brand = true where id = ?")
        .param(found.engagement())
        .update();
    rated(5);
    awaitFigures(2, 4.5);
  }

  @Test
  void allThatIsRevealedAtOnceCountsOnce() throws Exception {
    brand = stage().brand(ownerId);
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Done work = done(1000);
      owner().post(work.reviews(), Map.of("rating", 2)).expect(201);
      Map<String, Object> body = Map.of("rating", 1 + i % 5);
      workers.add(() -> work.worker().post(work.reviews(), body).status());
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : threads.invokeAll(workers)) {
        assertThat(Objects.requireNonNull(answer.get())).isEqualTo(201);
      }
    }
    awaitFigures(10, 3.0);
  }
}
