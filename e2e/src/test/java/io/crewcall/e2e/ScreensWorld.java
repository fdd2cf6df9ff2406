package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import io.crewcall.local.demo.Uploads;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A brand with a team and twenty open gigs, an influencer and an editor of whom much is known, and
 * many of whom little is: so that every member that a screen shows has a value somewhere.
 */
final class ScreensWorld {
  static final int MANY = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api = LocalStack.api();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Work work = new Work(api, unique);

  final Person owner = LocalStack.person("BRAND");
  final Person manager = LocalStack.person("BRAND");
  final Person star = LocalStack.person("INFLUENCER");
  final Person editor = LocalStack.person("CREATIVE");
  final List<Person> others;
  final String brand;
  final String campaign;
  final String list;

  /** With many bids; the first of {@link #gigs}. */
  final String gig;

  private final List<String> gigs = new ArrayList<>();
  private final Map<String, String> roles = new HashMap<>();

  ScreensWorld() {
    others =
        IntStream.range(0, MANY - 2)
            .parallel()
            .mapToObj(one -> LocalStack.person(one % 2 == 0 ? "INFLUENCER" : "CREATIVE"))
            .toList();
    profiles();
    brand = brand();
    campaign = campaign();
    list = brainsList();
    for (int job = 0; job < 3; job++) {
      completed(star);
      completed(editor);
    }
    underWay();
    for (int one = 0; one < MANY; one++) {
      gigs.add(gig("PROMOTION", "INFLUENCER", 30_000));
    }
    gig = gigs.getFirst();
    bids();
    api.put("/api/v1/gigs/" + gigs.get(1) + "/save", star, Map.of()).expect(200, 204);
  }

  private void profiles() {
    for (Person person : List.of(star, editor, owner)) {
      edit(
          "/api/v1/users/me",
          person,
          Map.of("city", "Pune", "avatarMediaId", picture(person, "AVATAR")));
    }
    influencer(star);
    crew(editor);
    others.forEach(person -> {
      if (others.indexOf(person) % 2 == 0) {
        influencer(person);
      } else {
        crew(person);
      }
    });
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int day = 3; day < 10; day++) {
      posts.add(
          Map.of(
              "platform",
              "INSTAGRAM",
              "publishedAt",
              Instant.now().minus(day, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
              "likes",
              1_900 + day,
              "comments",
              100,
              "views",
              60_000));
    }
    api.post("/api/v1/influencers/me/posts/bulk", star, Map.of("posts", posts)).expect(207);
    reel(star, "influencers");
    reel(editor, "creatives");
  }

  private void influencer(Person person) {
    api.put(
            "/api/v1/influencers/me",
            person,
            Map.of(
                "platform",
                "INSTAGRAM",
                "accounts",
                List.of(
                    Map.of(
                        "platform",
                        "INSTAGRAM",
                        "handle",
                        "ig." + person.id().substring(24),
                        "followers",
                        50_000)),
                "categories",
                List.of("fashion"),
                "headline",
                "Wardrobes " + unique,
                "rateCard",
                List.of(Map.of("deliverable", "REEL", "price", Money.rupees(20_000)))))
        .expect(200, 201);
  }

  private void crew(Person person) {
    api.put(
            "/api/v1/creatives/me",
            person,
            Map.of(
                "professions",
                List.of("EDITOR"),
                "skillTags",
                List.of("video editing"),
                "bio",
                "Cuts reels " + unique,
                "city",
                "Mumbai",
                "dayRate",
                Money.rupees(6_000)))
        .expect(200, 201);
  }

  private void reel(Person person, String profiles) {
    String path = "/api/v1/" + profiles + "/me";
    Map<String, Object> items =
        Map.of("items", List.of(Map.of("mediaId", picture(person, "PORTFOLIO"), "pinned", true)));
    await()
        .atMost(PATIENCE)
        .until(() ->
            api.call(
                        "PUT",
                        path + "/reels",
                        person,
                        items,
                        Map.of("If-Match", api.get(path, person).header("ETag").orElse("")))
                    .status()
                == 200);
  }

  private String brand() {
    String id =
        api.post(
                "/api/v1/brands",
                owner,
                Map.of("companyName", "Loom " + unique, "industry", "Fashion"))
            .expect(201)
            .text("id");
    edit(
        "/api/v1/brands/" + id,
        owner,
        Map.of(
            "logoMediaId",
            picture(owner, "LOGO"),
            "description",
            "Handloom, worn every day.",
            "city",
            "Jaipur"));
    String asked = teamInvitation(id, manager, "MANAGER");
    api.post("/api/v1/brands/invitations/" + asked + "/accept", manager, Map.of()).expect(200);
    teamInvitation(id, others.getLast(), "VIEWER");
    return id;
  }

  private String teamInvitation(String brandId, Person person, String role) {
    Map<String, Object> request = Map.of("userId", person.id(), "role", role);
    Answer[] invited = new Answer[1];
    await()
        .atMost(PATIENCE)
        .until(() -> {
          invited[0] = api.post("/api/v1/brands/" + brandId + "/invitations", owner, request);
          return invited[0].status() == 201;
        });
    return invited[0].text("id");
  }

  private String campaign() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String id =
        api.post(
                "/api/v1/campaigns",
                owner,
                Map.of(
                    "brandId",
                    brand,
                    "title",
                    "Diwali " + unique,
                    "budget",
                    Money.rupees(900_000),
                    "startDate",
                    today.toString(),
                    "endDate",
                    today.plusDays(30).toString(),
                    "category",
                    "fashion"))
            .expect(201)
            .text("id");
    api.post("/api/v1/campaigns/" + id + "/launch", owner, Map.of()).expect(200);
    return id;
  }

  private String brainsList() {
    String id =
        api.post("/api/v1/brains-lists", owner, Map.of("brandId", brand, "title", "Diwali"))
            .expect(201)
            .text("id");
    List<Person> six = new ArrayList<>(List.of(star, editor));
    six.addAll(others.subList(0, 4));
    for (Person person : six) {
      String item = "/api/v1/brains-lists/" + id + "/items/" + person.id();
      await()
          .atMost(PATIENCE)
          .until(() -> {
            int status = api.put(item, owner, Map.of("note", "Warm tone")).status();
            return status == 201 || status == 428;
          });
    }
    api.put(
            "/api/v1/brains-lists/" + id + "/items/" + star.id() + "/vote",
            owner,
            Map.of("vote", "UP"))
        .expect(200);
    return id;
  }

  /** Posted and open; in the campaign. */
  private String gig(String type, String profession, long rupees) {
    Map<String, Object> wanted =
        work.gig(type, profession, rupees, Map.of("brandId", brand, "campaignId", campaign));
    wanted.put("city", "Pune");
    wanted.put("dueDate", Instant.now().plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    Answer posted = api.post("/api/v1/gigs", owner, wanted).expect(201);
    String id = posted.text("id");
    roles.put(id, posted.body().path("roles").path(0).path("id").asString());
    api.post("/api/v1/gigs/" + id + "/publish", owner, Map.of()).expect(200);
    return id;
  }

  private String hired(Person worker) {
    String id = gig("PROMOTION", "INFLUENCER", 20_000);
    String bid = work.apply(worker, id, roles.get(id), 20_000).expect(201).text("id");
    return work.act("applications", bid, "select", owner).text("engagementId");
  }

  private void completed(Person worker) {
    String engagement = hired(worker);
    work.deliver(worker, engagement);
    work.act("engagements", engagement, "approve", owner);
    work.review(worker, engagement, 5);
    work.review(owner, engagement, 4);
  }

  private void underWay() {
    hired(star);
    work.deliver(star, hired(star));
    // From five on there is a response rate.
    for (int one = 0; one < 5; one++) {
      String id = invited(star, gig("PROMOTION", "INFLUENCER", 20_000));
      api.post("/api/v1/invitations/" + id + "/decline", star, Map.of()).expect(200);
    }
    invited(editor, gig("CREW_HIRE", "EDITOR", 20_000));
    String direct = gig("PROMOTION", "INFLUENCER", 20_000);
    api.post(
            "/api/v1/gigs/" + direct + "/invitations",
            owner,
            Map.of(
                "gigRoleId",
                roles.get(direct),
                "userId",
                star.id(),
                "message",
                "Would you?",
                "terms",
                Map.of("fee", Money.rupees(9_000))))
        .expect(201);
  }

  private String invited(Person person, String gigId) {
    return api.post(
            "/api/v1/gigs/" + gigId + "/invitations",
            owner,
            Map.of("gigRoleId", roles.get(gigId), "userId", person.id()))
        .expect(201)
        .text("id");
  }

  private void bids() {
    List<Person> all = new ArrayList<>(others);
    all.add(star);
    all.add(editor);
    all.parallelStream()
        .forEach(person -> work.apply(person, gig, roles.get(gig), 25_000).expect(201));
    String negotiated =
        work.apply(star, gigs.get(2), roles.get(gigs.get(2)), 26_000).expect(201).text("id");
    api.post(
            "/api/v1/applications/" + negotiated + "/offer",
            owner,
            Map.of("fee", Money.rupees(24_000)))
        .expect(200);
  }

  /** A picture that is ready, and known to whoever shows it soon after. */
  private String picture(Person person, String purpose) {
    byte[] file = Uploads.picture(600, 600);
    Answer started =
        api.post(
                "/api/v1/media/uploads",
                person,
                Map.of(
                    "filename",
                    "picture.png",
                    "contentType",
                    "image/png",
                    "size",
                    file.length,
                    "purpose",
                    purpose))
            .expect(201);
    String id = started.text("mediaId");
    assertThat(Uploads.send(started.body().path("upload"), file)).isBetween(200, 204);
    api.post("/api/v1/media/" + id + "/complete", person, Map.of()).expect(200, 202);
    await()
        .atMost(PATIENCE)
        .until(() -> api.get("/api/v1/media/" + id, person).text("status").equals("READY"));
    return id;
  }

  /** Merges; whoever shows a file hears of it a moment after the person. */
  private void edit(String path, Person person, Map<String, Object> patch) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            api.call(
                        "PATCH",
                        path,
                        person,
                        patch,
                        Map.of("If-Match", api.get(path, person).header("ETag").orElse("")))
                    .status()
                == 200);
  }
}
