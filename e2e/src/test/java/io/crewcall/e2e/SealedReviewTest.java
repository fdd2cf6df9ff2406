package io.crewcall.e2e;

import static io.crewcall.e2e.LocalStack.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The leak trap over the whole platform: while a review is sealed no figure of analytics, no
 * scorecard, no hit of search and no notification is another; at the reveal they are.
 */
@ExtendWith(LocalStack.class)
class SealedReviewTest {
  /** Longer than any figure takes to follow its event. */
  private static final Duration A_WHILE = Duration.ofSeconds(8);

  private final Api api = api();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Work work = new Work(api, unique);

  @Test
  void noNumberAnywhereChangesBeforeTheReveal() {
    Person hirer = LocalStack.person("INFLUENCER");
    Person worker = LocalStack.person("CREATIVE");
    Person stranger = LocalStack.person("BRAND");
    api.put(
            "/api/v1/creatives/me",
            worker,
            Map.of(
                "professions", List.of("EDITOR"),
                "skillTags", List.of("reels"),
                "bio", "Edits " + unique,
                "city", "Mumbai",
                "dayRate", Money.rupees(5_000)))
        .expect(200, 201);
    String engagement = completed(hirer, worker);
    // What the completion itself does to figures is over.
    work.awaiting(
        worker, "/api/v1/analytics/users/me", body -> Work.number(body, "gigsCompleted") == 1);
    work.awaiting(
        stranger,
        "/api/v1/search/creators?q=" + unique,
        body -> Work.has(body, "userId", worker.id()));
    // A look at the profile is one figure more, once a day.
    api.get("/api/v1/creatives/" + worker.id(), stranger).expect(200);
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() ->
            Work.number(api.get("/api/v1/analytics/users/me", worker).body(), "profileViews") == 1);
    Map<String, String> before = settled(hirer, worker, stranger);

    work.review(hirer, engagement, 1);
    Instant until = Instant.now().plus(A_WHILE);
    await()
        .atMost(A_WHILE.plusSeconds(20))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> {
          assertThat(figures(hirer, worker, stranger)).isEqualTo(before);
          return Instant.now().isAfter(until);
        });
    assertThat(work.reviewsOf(worker)).isEmpty();

    work.review(worker, engagement, 4);
    assertThat(work.reviewsOf(worker)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> !figures(hirer, worker, stranger).equals(before));
  }

  private String completed(Person hirer, Person worker) {
    Answer gig =
        api.post("/api/v1/gigs", hirer, work.gig("CREW_HIRE", "EDITOR", 20_000, Map.of()))
            .expect(201);
    work.act("gigs", gig.text("id"), "publish", hirer);
    String role = gig.body().path("roles").get(0).path("id").asString();
    String application = work.apply(worker, gig.text("id"), role, 15_000).expect(201).text("id");
    String engagement = work.act("applications", application, "select", hirer).text("engagementId");
    work.deliver(worker, engagement);
    work.act("engagements", engagement, "approve", hirer);
    return engagement;
  }

  /** The figures once two looks in a row agree for a while. */
  private Map<String, String> settled(Person hirer, Person worker, Person stranger) {
    List<Map<String, String>> looks = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> {
          looks.add(figures(hirer, worker, stranger));
          int last = looks.size() - 1;
          return last >= 3
              && looks.get(last).equals(looks.get(last - 1))
              && looks.get(last).equals(looks.get(last - 2))
              && looks.get(last).equals(looks.get(last - 3));
        });
    return looks.getLast();
  }

  private Map<String, String> figures(Person hirer, Person worker, Person stranger) {
    Map<String, String> seen = new TreeMap<>();
    for (Person subject : List.of(hirer, worker)) {
      for (String path :
          List.of(
              "/api/v1/analytics/users/" + subject.id(),
              "/api/v1/scorecards/" + subject.id(),
              "/api/v1/users/" + subject.id() + "/reviews",
              "/api/v1/users/" + subject.id() + "/endorsements")) {
        seen.put(path, withoutTimes(api.get(path, stranger)));
      }
    }
    seen.put("me", withoutTimes(api.get("/api/v1/analytics/users/me", worker)));
    seen.put("profile", withoutTimes(api.get("/api/v1/creatives/" + worker.id(), stranger)));
    seen.put("search", withoutTimes(api.get("/api/v1/search/creators?q=" + unique, stranger)));
    seen.put("inbox", withoutTimes(api.get("/api/v1/notifications", worker)));
    return seen;
  }

  /** When something was computed is no news. */
  private static String withoutTimes(Answer answer) {
    return answer.status()
        + " "
        + answer.body().toString().replaceAll("\"(asOf|computedAt|requestId)\":\"[^\"]*\"", "");
  }
}
