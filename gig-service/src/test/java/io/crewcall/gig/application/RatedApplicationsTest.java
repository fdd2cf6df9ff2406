package io.crewcall.gig.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Bids by the rating of who bids (ADR 0050). */
class RatedApplicationsTest extends GigServiceTest {

  @Autowired private TransactionTemplate transaction;
  @Autowired private List<PersonalData> holders;

  private final Map<UUID, Long> versions = new HashMap<>();
  private final UUID owner = UUID.randomUUID();

  private void rated(UUID person, @Nullable Double rating) {
    events.publish(
        "scorecard.computed",
        person,
        versions.merge(person, 1L, Long::sum),
        new ScorecardState(
            person, rating, 12, 4.4, 0.8, 0.9, 0.9, 0.7, 9, Instant.now(), 5.5, null, 0L));
  }

  private void awaitCopied() {
    await()
        .untilAsserted(() ->
            assertThat(
                    stage()
                        .number(
                            """
                            select count(*) from application a
                            left join scorecard_card c on c.user_id = a.applicant_id
                            where a.applicant_rating
                              <> coalesce(round(c.rating * 1000000), 0)
                            """))
                .isZero());
  }

  private void awaitCard(UUID person, double rating) {
    await()
        .until(() ->
            stage()
                    .number(
                        "select count(*) from scorecard_card where user_id = ? and rating = ?",
                        person,
                        rating)
                == 1);
  }

  private List<String> pages(String path, int limit) {
    return pages(path, limit, () -> {});
  }

  /** Ids of all pages; something happens behind each. */
  private List<String> pages(String path, int limit, Runnable between) {
    Api reader = as(owner);
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      Answer page = reader.get(path + "&limit=" + limit + next).expect(200);
      ids.addAll(page.ids());
      next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
      between.run();
    } while (!next.isEmpty());
    return ids;
  }

  private static String path(Gig gig) {
    return "/gigs/" + gig.id() + "/applications?sort=HIGHEST_RATING";
  }

  @Test
  void theBestRatedComeFirstAndThoseWithoutARatingLast() {
    UUID brand = stage().brand(owner);
    UUID campaign = stage().campaign(brand, 1_000_000);
    Gig gig = stage().gig(owner, brand, campaign, 3);
    Map<Double, String> bids = new HashMap<>();
    List<String> unrated =
        new ArrayList<>(stage().bids(gig, 2).stream().map(UUID::toString).toList());
    for (Double rating : List.of(4.25, 4.999999, 3.0, 5.0, 4.333333333)) {
      UUID person = UUID.randomUUID();
      // Some bid before they are rated, some after.
      if (rating > 4.3) {
        rated(person, rating);
        awaitCard(person, rating);
      }
      bids.put(rating, stage().bid(gig, person).toString());
      if (rating <= 4.3) {
        rated(person, rating);
      }
    }
    UUID fewReviews = UUID.randomUUID();
    rated(fewReviews, null);
    unrated.add(stage().bid(gig, fewReviews).toString());
    await().until(this::versionsKnown);
    awaitCopied();
    unrated.sort((one, other) -> other.compareTo(one));
    List<String> wanted = new ArrayList<>();
    for (Double rating : List.of(5.0, 4.999999, 4.333333333, 4.25, 3.0)) {
      wanted.add(bids.get(rating));
    }
    wanted.addAll(unrated);

    for (String list :
        List.of(path(gig), "/campaigns/" + campaign + "/applications?sort=HIGHEST_RATING")) {
      assertThat(pages(list, 3)).isEqualTo(wanted);
      assertThat(pages(list + "&status=APPLIED", 100)).isEqualTo(wanted);
      assertThat(pages(list + "&status=REJECTED", 100)).isEmpty();
      String cursor = as(owner).get(list + "&limit=2").text("nextCursor");
      as(owner)
          .get(list.replace("RATING", "FEE") + "&cursor=" + cursor)
          .refused(400, "INVALID_CURSOR");
    }
    as(owner).get("/applications?brandId=" + brand + "&sort=HIGHEST_RATING").expect(400);
  }

  private boolean versionsKnown() {
    return versions.entrySet().stream()
        .allMatch(known ->
            stage()
                    .number(
                        "select count(*) from scorecard_card where user_id = ? and version = ?",
                        known.getKey(),
                        known.getValue())
                == 1);
  }

  /** What keeps its rating comes once and in order, whoever is rated anew meanwhile. */
  @Test
  void aCursorStaysRightWhileRatingsChange() {
    Gig gig = stage().gig(owner, null, null, 3);
    List<UUID> people = new ArrayList<>();
    Map<UUID, String> bids = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      UUID person = UUID.randomUUID();
      people.add(person);
      bids.put(person, stage().bid(gig, person).toString());
      rated(person, 5.0 - i / 10.0);
    }
    await().until(this::versionsKnown);
    awaitCopied();
    List<UUID> moving = List.of(people.get(1), people.get(4), people.get(8), people.get(11));
    List<String> steady = new ArrayList<>();
    people.stream().filter(one -> !moving.contains(one)).map(bids::get).forEach(steady::add);
    List<Double> ratings = new ArrayList<>(List.of(1.0, 5.0, 4.05, 2.5, 4.95, 3.3));

    List<String> read =
        pages(
            path(gig),
            2,
            () -> {
              double rating = ratings.isEmpty() ? 3.0 : ratings.removeFirst();
              moving.forEach(person -> rated(person, rating));
              await().until(this::versionsKnown);
              awaitCopied();
            });

    List<String> steadyRead = new ArrayList<>(read);
    steadyRead.retainAll(steady);
    assertThat(steadyRead).isEqualTo(steady);
  }

  /** A copy of a device is told of changed bids, not of every new rating; no ETag changes. */
  @Test
  void aNewRatingIsNoChangeOfTheBid() {
    Gig gig = stage().gig(owner, null, null, 3);
    UUID person = UUID.randomUUID();
    UUID bid = stage().bid(gig, person);
    long version = stage().number("select version from application where id = ?", bid);
    long changed = changedIn(bid);

    rated(person, 4.5);
    await().until(this::versionsKnown);
    awaitCopied();

    // Not by what the list has: it repeats while any transaction of the server's is open.
    assertThat(changedIn(bid)).isEqualTo(changed);
    assertThat(stage().number("select version from application where id = ?", bid))
        .isEqualTo(version);
    String since = as(owner).get("/applications/changes").text("nextSince");
    as(owner).post("/applications/" + bid + "/shortlist").expect(200);
    assertThat(as(owner).get("/applications/changes?updatedSince=" + since).expect(200).ids())
        .containsExactly(bid.toString());
    assertThat(changedIn(bid)).isGreaterThan(changed);
    assertThat(as(owner).get(path(gig)).expect(200).ids()).containsExactly(bid.toString());
    assertThat(stage().number("select applicant_rating from application where id = ?", bid))
        .isEqualTo(4_500_000);
  }

  private long changedIn(UUID bid) {
    return stage().number("select changed_in::text::bigint from application where id = ?", bid);
  }

  /** Who is at a bid holds up neither the card nor the person's other bids. */
  @Test
  void aBidThatSomebodyHoldsIsDoneLater() {
    UUID person = UUID.randomUUID();
    UUID held = stage().bid(stage().gig(owner, null, null, 3), person);
    UUID free = stage().bid(stage().gig(owner, null, null, 3), person);
    String rating = "select applicant_rating from application where id = ?";
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select 1 from application where id = ? for update")
          .param(held)
          .query(Integer.class)
          .single();
      rated(person, 4.5);
      await().until(() -> otherSession(rating, free) == 4_500_000);
      assertThat(otherSession(rating, held)).isZero();
    });
    awaitCopied();
    assertThat(stage().number(rating, held)).isEqualTo(4_500_000);
  }

  private long otherSession(String sql, Object parameter) {
    try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
      return other.submit(() -> stage().number(sql, parameter)).get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** People bid while they are rated for the first time and again. */
  @Test
  void bidsAndRatingsRace() throws Exception {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      people.add(UUID.randomUUID());
    }
    try (ExecutorService racers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> runs = new ArrayList<>();
      for (int hirer = 0; hirer < 4; hirer++) {
        runs.add(
            racers.submit(() -> {
              Gig gig = stage().gig(UUID.randomUUID(), null, null, 3);
              for (UUID person : people) {
                as(person)
                    .post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 10))
                    .expect(201);
              }
            }));
      }
      for (int round = 0; round < 5; round++) {
        for (UUID person : people) {
          rated(person, 3.0 + round * 0.4);
        }
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    await().until(this::versionsKnown);
    awaitCopied();
    for (UUID person : people) {
      assertThat(
              stage()
                  .number(
                      """
                      select count(*) from application
                      where applicant_rating = 4600000 and applicant_id = ?
                      """,
                      person))
          .isEqualTo(4);
    }
  }

  @Test
  void whoIsErasedHasNoRating() {
    UUID person = UUID.randomUUID();
    UUID bid = stage().bid(stage().gig(owner, null, null, 3), person);
    rated(person, 4.5);
    String rating = "select applicant_rating from application where id = ?";
    await().until(() -> stage().number(rating, bid) == 4_500_000);

    transaction.executeWithoutResult(status -> holders.forEach(holder -> holder.erase(person)));

    await().until(() -> stage().number(rating, bid) == 0);
  }
}
