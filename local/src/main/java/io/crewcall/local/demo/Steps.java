package io.crewcall.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the main job, each one call. A step that was done before under the same key is not
 * done again: the platform gives its first answer.
 */
final class Steps {
  private final Api api;
  private final String run;

  /**
   * @param run names the loading; the keys of its calls start with it
   */
  Steps(Api api, String run) {
    this.api = api;
    this.run = run;
  }

  private Api.Answer once(String key, String path, Person person, Object body) {
    return api.call("POST", path, person, body, Map.of("Idempotency-Key", run + ":" + key));
  }

  String brand(String key, Person owner, String company, String industry) {
    return once(key, "/api/v1/brands", owner, Map.of("companyName", company, "industry", industry))
        .expect(201)
        .text("id");
  }

  String campaign(
      String key, Person owner, String brandId, String title, String category, long rupees) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String id =
        once(
                key,
                "/api/v1/campaigns",
                owner,
                Map.of(
                    "brandId",
                    brandId,
                    "title",
                    title,
                    "description",
                    "Short films that show the product in a day's life.",
                    "budget",
                    Money.rupees(rupees),
                    "startDate",
                    today.toString(),
                    "endDate",
                    today.plusDays(60).toString(),
                    "category",
                    category))
            .expect(201)
            .text("id");
    once(key + ":launch", "/api/v1/campaigns/" + id + "/launch", owner, Map.of()).expect(200);
    return id;
  }

  /** What is wanted, how often and for how much each. */
  record Role(String profession, List<String> skills, int slots, long rupees) {}

  /** A gig and the id of its one role. */
  record Posted(String gigId, String roleId) {}

  Posted gig(
      String key,
      Person poster,
      @Nullable String brandId,
      @Nullable String campaignId,
      @Nullable String parentEngagementId,
      String type,
      String title,
      Role role) {
    Map<String, Object> gig = new HashMap<>();
    if (brandId != null) {
      gig.put("brandId", brandId);
    }
    if (campaignId != null) {
      gig.put("campaignId", campaignId);
    }
    if (parentEngagementId != null) {
      gig.put("parentEngagementId", parentEngagementId);
    }
    gig.put("title", title);
    gig.put("description", title + ". Brief and references follow on selection.");
    gig.put("type", type);
    gig.put("remote", true);
    gig.put("deadline", Instant.now().plus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
    gig.put(
        "roles",
        List.of(
            Map.of(
                "profession", role.profession(),
                "skillTags", role.skills(),
                "slots", role.slots(),
                "budgetPerSlot", Money.rupees(role.rupees()))));
    Api.Answer made = once(key, "/api/v1/gigs", poster, gig).expect(201);
    String gigId = made.text("id");
    once(key + ":publish", "/api/v1/gigs/" + gigId + "/publish", poster, Map.of()).expect(200);
    return new Posted(gigId, made.body().path("roles").get(0).path("id").asString());
  }

  String apply(String key, Person applicant, Posted gig, long rupees) {
    return once(
            key,
            "/api/v1/gigs/" + gig.gigId() + "/applications",
            applicant,
            Map.of(
                "gigRoleId", gig.roleId(),
                "coverNote", "I have made work like this and would like to make this one.",
                "proposedFee", Money.rupees(rupees)))
        .expect(201)
        .text("id");
  }

  void shortlist(String key, Person hirer, String applicationId) {
    once(key, "/api/v1/applications/" + applicationId + "/shortlist", hirer, Map.of()).expect(200);
  }

  void reject(String key, Person hirer, String applicationId) {
    once(
            key,
            "/api/v1/applications/" + applicationId + "/reject",
            hirer,
            Map.of("reason", "We went with somebody whose style is closer to the brief."))
        .expect(200);
  }

  /** Returns the engagement's id. */
  String select(String key, Person hirer, String applicationId) {
    return once(key, "/api/v1/applications/" + applicationId + "/select", hirer, Map.of())
        .expect(200)
        .text("engagementId");
  }

  void deliver(String key, Person worker, String engagementId) {
    once(
            key,
            "/api/v1/engagements/" + engagementId + "/deliveries",
            worker,
            Map.of("note", "Final cut and stills.", "mediaIds", List.of()))
        .expect(201);
  }

  void approve(String key, Person hirer, String engagementId) {
    once(key, "/api/v1/engagements/" + engagementId + "/approve", hirer, Map.of()).expect(200);
  }

  void review(String key, Person author, String engagementId, int rating, List<String> skills) {
    String[] words = {"", "Poor.", "Below what was agreed.", "Fine.", "Good work.", "A delight."};
    once(
            key,
            "/api/v1/engagements/" + engagementId + "/reviews",
            author,
            Map.of("rating", rating, "text", words[rating], "skills", skills))
        .expect(201);
  }

  void posts(String key, Person influencer, Cast.Influencer who, java.util.Random random) {
    String platform = who.platform().equals("YOUTUBE") ? "YOUTUBE" : "INSTAGRAM";
    List<Map<String, Object>> posts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double rate = who.engagement() * (0.8 + 0.4 * random.nextDouble());
      long interactions = Math.round(who.followers() * rate);
      Map<String, Object> post = new HashMap<>();
      post.put("platform", platform);
      post.put(
          "publishedAt",
          Instant.now().truncatedTo(ChronoUnit.DAYS).minus(4 + 8L * i, ChronoUnit.DAYS));
      // Some platforms hide likes: then they are missing, not 0.
      post.put("likes", random.nextInt(12) == 0 ? null : Math.round(interactions * 0.93));
      post.put("comments", Math.round(interactions * 0.07));
      post.put("shares", Math.round(interactions * 0.05));
      post.put("views", who.followers() * 2);
      posts.add(post);
    }
    for (int i = 0; i < posts.size(); i++) {
      once(key + ":" + i, "/api/v1/influencers/me/posts", influencer, posts.get(i)).expect(201);
    }
  }

  void influencerProfile(Person person, Cast.Influencer who) {
    List<Map<String, Object>> accounts = new ArrayList<>();
    if (!who.platform().equals("YOUTUBE")) {
      accounts.add(account("INSTAGRAM", who));
    }
    if (!who.platform().equals("INSTAGRAM")) {
      accounts.add(account("YOUTUBE", who));
    }
    api.put(
            "/api/v1/influencers/me",
            person,
            Map.of(
                "platform", who.platform(),
                "accounts", accounts,
                "categories", who.categories().stream().distinct().toList(),
                "headline", who.categories().getFirst() + " stories from " + who.city(),
                "rateCard",
                    List.of(
                        Map.of("deliverable", "REEL", "price", Money.rupees(who.reelPrice())),
                        Map.of(
                            "deliverable",
                            "STORY",
                            "price",
                            Money.rupees(who.reelPrice() / 3 + 1)))))
        .expect(200, 201, 428);
  }

  private static Map<String, Object> account(String platform, Cast.Influencer who) {
    return Map.of(
        "platform", platform,
        "handle", who.handle(),
        "followers", who.followers(),
        "reach", Math.round(who.followers() * 0.4));
  }

  void creativeProfile(Person person, Cast.Crew who) {
    api.put(
            "/api/v1/creatives/me",
            person,
            Map.of(
                "professions", List.of(who.craft().profession()),
                "skillTags", who.craft().skills(),
                "bio", "Works from " + who.city() + " and travels.",
                "city", who.city(),
                "dayRate", Money.rupees(who.rate())))
        .expect(200, 201, 428);
  }

  /** City and languages on the user's own page. */
  void about(Person person, String city, List<String> languages) {
    Api.Answer me = api.get("/api/v1/users/me", person).expect(200);
    api.call(
            "PATCH",
            "/api/v1/users/me",
            person,
            Map.of("city", city, "country", "IN", "languages", languages),
            Map.of(
                "If-Match",
                me.header("ETag").orElse("*"),
                "Content-Type",
                "application/merge-patch+json"))
        .expect(200);
  }

  void shortlisted(Person owner, String brandId, String key, String title, List<Person> creators) {
    String list =
        once(key, "/api/v1/brains-lists", owner, Map.of("brandId", brandId, "title", title))
            .expect(201)
            .text("id");
    for (Person creator : creators) {
      api.put(
              "/api/v1/brains-lists/" + list + "/items/" + creator.id(),
              owner,
              Map.of("note", "Fits the tone of the autumn films."))
          .expect(200, 201, 428);
    }
  }
}
