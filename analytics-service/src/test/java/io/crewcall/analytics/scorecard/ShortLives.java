package io.crewcall.analytics.scorecard;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Event;
import io.crewcall.contracts.Money;
import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.EngagementState;
import io.crewcall.contracts.gig.EngagementStateBuilder;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.contracts.gig.GigStateBuilder;
import io.crewcall.contracts.gig.ReviewState;
import io.crewcall.contracts.gig.ReviewStateBuilder;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Many people who join, work once or twice and are reviewed within moments, as events of their
 * owners, and what their figures must be, counted while the events are made up.
 */
final class ShortLives {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  /** The events of one subject, which are told in their order; those of others in any. */
  final List<List<Event<?>>> subjects = new ArrayList<>();

  /** By user: figures that their events amount to. */
  final Map<UUID, Map<String, Double>> expected = new LinkedHashMap<>();

  private final Random random;
  private final UUID hirer = UUID.randomUUID();

  ShortLives(long seed, int people) {
    random = new Random(seed);
    for (int i = 0; i < people; i++) {
      person();
    }
    Collections.shuffle(subjects, random);
  }

  private void person() {
    UUID user = UUID.randomUUID();
    subjects.add(List.of(event("user.created", user, 0, user(user))));
    int engagements = 1 + random.nextInt(3);
    int completed = 0;
    int failed = 0;
    double ratings = 0;
    int reviews = 0;
    double earned = 0;
    for (int i = 0; i < engagements; i++) {
      UUID gig = UUID.randomUUID();
      UUID role = UUID.randomUUID();
      UUID engagement = UUID.randomUUID();
      long fee = 100 * (1 + random.nextInt(9_000));
      boolean done = random.nextInt(4) > 0;
      subjects.add(
          List.of(
              event("gig.published", gig, 1, gig(gig, role)),
              event("gig.filled", gig, 2, gig(gig, role))));
      List<Event<?>> work = new ArrayList<>();
      EngagementState.Status end =
          done ? EngagementState.Status.COMPLETED : EngagementState.Status.CANCELLED;
      for (EngagementState.Status status :
          List.of(EngagementState.Status.ACTIVE, EngagementState.Status.DELIVERED, end)) {
        EngagementState state = engagement(engagement, gig, role, user, fee, status);
        work.add(event("engagement." + status, engagement, work.size() + 1, state));
      }
      if (random.nextInt(10) == 0) {
        work.add(work.get(random.nextInt(work.size())));
      }
      subjects.add(work);
      completed += done ? 1 : 0;
      failed += done ? 0 : 1;
      earned += done ? fee : 0;
      if (done && random.nextBoolean()) {
        int rating = 1 + random.nextInt(5);
        UUID review = UUID.randomUUID();
        subjects.add(
            List.of(
                event(
                    "review.revealed",
                    review,
                    1,
                    review(review, engagement, user, 6 - rating, fee, false)),
                event(
                    "review.restored",
                    review,
                    2,
                    review(review, engagement, user, rating, fee, true))));
        ratings += rating;
        reviews++;
      }
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("gigsWon", (double) engagements);
    figures.put("gigsCompleted", completed == 0 ? null : (double) completed);
    figures.put("completionRate", (double) completed / (completed + failed));
    figures.put("reviewCount", reviews == 0 ? null : (double) reviews);
    figures.put("rating", reviews < 3 ? null : ratings / reviews);
    figures.put("earnings", completed == 0 ? null : earned);
    figures.put("skill:sound", completed == 0 ? null : (double) completed);
    expected.put(user, figures);
  }

  private static <T extends AggregateState> Event<T> event(
      String type, UUID subject, long version, T state) {
    return new Event<>(UUID.randomUUID(), type, "test", NOW, subject, version, state);
  }

  private static UserState user(UUID id) {
    return UserStateBuilder.builder()
        .userId(id)
        .handle("h_" + id.toString().substring(0, 8))
        .displayName("Asha")
        .languages(List.of())
        .roles(Set.of(Role.CREATIVE))
        .createdAt(NOW)
        .active(true)
        .build();
  }

  private GigState gig(UUID id, UUID role) {
    return GigStateBuilder.builder()
        .gigId(id)
        .creatorId(hirer)
        .depth(1)
        .title("Sound for a reel")
        .description("")
        .type(GigState.Type.CREW_HIRE)
        .status(GigState.Status.OPEN)
        .roles(
            List.of(
                new GigState.RoleState(
                    role, "EDITOR", List.of("sound"), 1, 0, Money.inr(1_000_000))))
        .remote(true)
        .deadline(NOW)
        .createdAt(NOW)
        .publishedAt(NOW)
        .build();
  }

  private EngagementState engagement(
      UUID id, UUID gig, UUID role, UUID worker, long fee, EngagementState.Status status) {
    return EngagementStateBuilder.builder()
        .engagementId(id)
        .gigId(gig)
        .gigRoleId(role)
        .applicationId(UUID.randomUUID())
        .depth(1)
        .hirerId(hirer)
        .workerId(worker)
        .profession("EDITOR")
        .fee(Money.inr(fee))
        .status(status)
        .startedAt(NOW.minus(Duration.ofDays(5)))
        .completedAt(status == EngagementState.Status.COMPLETED ? NOW : null)
        .cancelledAt(status == EngagementState.Status.CANCELLED ? NOW : null)
        .fault(
            status == EngagementState.Status.CANCELLED
                ? EngagementState.Fault.WORKER_NO_SHOW
                : null)
        .build();
  }

  private ReviewState review(
      UUID id, UUID engagement, UUID subject, int rating, long fee, boolean visible) {
    return ReviewStateBuilder.builder()
        .reviewId(id)
        .engagementId(engagement)
        .authorId(hirer)
        .subjectId(subject)
        .subjectSide("WORKER")
        .rating(rating)
        .skills(List.of())
        .fee(fee)
        .revealedAt(NOW)
        .visible(visible)
        .build();
  }
}
