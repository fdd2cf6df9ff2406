package io.crewcall.brand.hirer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.brand.BrandServiceTest;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a brand's page says of it as a hirer. */
class HirerFiguresTest extends BrandServiceTest {
  private static final Instant TIME = Instant.parse("2026-11-01T08:00:00Z");

  private UUID brand;

  @BeforeEach
  void aBrand() {
    brand = newBrand(person("Meera"));
  }

  @Test
  void openGigsCompletedWorkAndTheRatingAreTheBrandsWhoeverPosted() {
    UUID closed = UUID.randomUUID();
    gig(UUID.randomUUID(), brand, GigState.Status.OPEN, 1);
    gig(UUID.randomUUID(), UUID.randomUUID(), GigState.Status.OPEN, 1);
    gig(closed, brand, GigState.Status.OPEN, 1);
    gig(closed, brand, GigState.Status.FILLED, 2);
    for (int rating : List.of(5, 4, 5)) {
      review(
          engagement(brand, EngagementState.Status.COMPLETED, false), "HIRER", rating, true, 100);
    }
    engagement(brand, EngagementState.Status.ACTIVE, false);

    await()
        .untilAsserted(() ->
            assertThat(hirer().toString())
                .isEqualTo(
                    "{\"rating\":{\"value\":4.7,\"count\":3},\"openGigs\":1,\"engagementsCompleted\":3}"));
  }

  @Test
  void whatGivesAwayASingleReviewOrDoesNotCountIsNotTold() {
    UUID work = engagement(brand, EngagementState.Status.COMPLETED, false);
    review(work, "HIRER", 5, true, 100);
    review(engagement(brand, EngagementState.Status.COMPLETED, false), "HIRER", 1, true, 100);
    // Held, about the worker, without a fee, of the brand's own team, of nobody's brand.
    review(engagement(brand, EngagementState.Status.COMPLETED, false), "HIRER", 1, false, 100);
    review(work, "WORKER", 1, true, 100);
    review(engagement(brand, EngagementState.Status.COMPLETED, false), "HIRER", 1, true, 0);
    review(engagement(brand, EngagementState.Status.COMPLETED, true), "HIRER", 1, true, 100);
    review(engagement(null, EngagementState.Status.COMPLETED, false), "HIRER", 1, true, 100);

    await()
        .untilAsserted(() -> assertThat(hirer().get("engagementsCompleted").asInt()).isEqualTo(4));
    assertThat(hirer().get("rating").isNull()).isTrue();
    review(engagement(brand, EngagementState.Status.COMPLETED, false), "HIRER", 3, true, 100);
    await()
        .untilAsserted(() ->
            assertThat(hirer().path("rating").toString()).isEqualTo("{\"value\":3.0,\"count\":3}"));
  }

  private JsonNode hirer() {
    return anonymous().get(BRANDS + "/" + brand).body().get("hirer");
  }

  private void gig(UUID id, UUID of, GigState.Status status, long version) {
    GigState gig =
        GigStateBuilder.builder()
            .gigId(id)
            .creatorId(UUID.randomUUID())
            .brandId(of)
            .depth(1)
            .title("Reels")
            .description("Reels")
            .type(GigState.Type.PROMOTION)
            .status(status)
            .roles(List.of())
            .deadline(TIME)
            .createdAt(TIME)
            .build();
    events.publish("gig.updated", id, version, gig);
  }

  private UUID engagement(
      @org.jspecify.annotations.Nullable UUID of, EngagementState.Status status, boolean ownBrand) {
    UUID id = UUID.randomUUID();
    EngagementState engagement =
        EngagementStateBuilder.builder()
            .engagementId(id)
            .gigId(UUID.randomUUID())
            .gigRoleId(UUID.randomUUID())
            .applicationId(UUID.randomUUID())
            .brandId(of)
            .depth(1)
            .hirerId(UUID.randomUUID())
            .workerId(UUID.randomUUID())
            .profession("EDITOR")
            .fee(Money.inr(100))
            .status(status)
            .startedAt(TIME)
            .ownBrand(ownBrand)
            .build();
    events.publish("engagement.completed", id, 1, engagement);
    return id;
  }

  private void review(UUID engagement, String side, int rating, boolean visible, long fee) {
    UUID id = UUID.randomUUID();
    events.publish(
        "review.revealed",
        id,
        1,
        ReviewStateBuilder.builder()
            .reviewId(id)
            .engagementId(engagement)
            .authorId(UUID.randomUUID())
            .subjectId(UUID.randomUUID())
            .subjectSide(side)
            .rating(rating)
            .skills(List.of())
            .fee(fee)
            .revealedAt(TIME)
            .visible(visible)
            .build());
  }
}
