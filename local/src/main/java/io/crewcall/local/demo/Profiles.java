package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.cast.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What people say about themselves, and what they have published. */
final class Profiles {
  private static final int POSTS = 16;

  private final Api api;
  private final String run;
  private final Instant now;

  Profiles(Api api, String run, Instant now) {
    this.api = api;
    this.run = run;
    this.now = now;
  }

  void influencer(Person person, Influencer who) {
    about(person, who.person(), who.bio());
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
                "categories", who.categories(),
                "headline", who.headline(),
                "rateCard",
                    List.of(
                        rate("REEL", who.reelPrice()),
                        rate("STORY", who.reelPrice() / 300 * 100 + 200),
                        rate("POST", who.reelPrice() / 200 * 100 + 100),
                        rate("VIDEO", who.reelPrice() * 5 / 200 * 100 + 500))))
        .expect(200, 201, 428);
    posts(person, who);
  }

  private static Map<String, Object> rate(String deliverable, long rupees) {
    return Map.of("deliverable", deliverable, "price", Money.rupees(rupees));
  }

  private static Map<String, Object> account(String platform, Influencer who) {
    return Map.of(
        "platform", platform,
        "handle", who.person().handle(),
        "followers", who.followers(),
        "reach", Math.round(who.followers() * (0.3 + who.engagement() * 4)));
  }

  void crew(Person person, Crew who) {
    about(person, who.person(), who.bio());
    api.put(
            "/api/v1/creatives/me",
            person,
            Map.of(
                "professions", List.of(who.craft().profession()),
                "skillTags", who.craft().skills(),
                "bio", who.bio(),
                "city", who.person().city(),
                "dayRate", Money.rupees(who.rate()),
                "projectRate", Money.rupees(who.rate() * 5 / 2)))
        .expect(200, 201, 428);
  }

  /** The user's own page. */
  void about(Person person, Member who, String bio) {
    Map<String, Object> patch = new HashMap<>();
    patch.put("city", who.city());
    patch.put("country", "IN");
    patch.put("languages", who.languages());
    if (!bio.isEmpty()) {
      patch.put("bio", bio);
    }
    edit("/api/v1/users/me", person, patch).expect(200);
  }

  /** Merges fields into something that has a version. */
  Api.Answer edit(String path, Person person, Map<String, Object> patch) {
    Api.Answer before = api.get(path, person).expect(200);
    return api.call(
        "PATCH",
        path,
        person,
        patch,
        Map.of(
            "If-Match",
            before.header("ETag").orElse(""),
            "Content-Type",
            "application/merge-patch+json"));
  }

  /** Three a month lately, fewer before; good and bad weeks, and some whose likes are hidden. */
  private void posts(Person person, Influencer who) {
    Random random = new Random(who.person().handle().hashCode());
    List<Map<String, Object>> posts = new ArrayList<>();
    double days = 3;
    for (int i = 0; i < POSTS; i++) {
      double mood = Math.exp(0.25 * random.nextGaussian());
      long interactions = Math.max(3, Math.round(who.followers() * who.engagement() * mood));
      Map<String, Object> post = new HashMap<>();
      boolean youtube =
          who.platform().equals("YOUTUBE") || (who.platform().equals("BOTH") && i % 3 == 0);
      post.put("platform", youtube ? "YOUTUBE" : "INSTAGRAM");
      post.put("publishedAt", now.minus(Duration.ofMinutes(Math.round(days * 1_440))).toString());
      // Some platforms hide likes: then they are missing, not 0.
      if (random.nextInt(12) != 0) {
        post.put("likes", Math.round(interactions * 0.93));
      }
      post.put("comments", Math.round(interactions * 0.07));
      post.put("shares", Math.round(interactions * (0.03 + 0.05 * random.nextDouble())));
      post.put("saves", Math.round(interactions * (0.05 + 0.1 * random.nextDouble())));
      post.put("views", Math.round(who.followers() * (0.8 + 2.4 * random.nextDouble())));
      post.put("sponsored", random.nextInt(5) == 0);
      posts.add(post);
      days += i < 11 ? 4 + 4 * random.nextDouble() : 30 + 60 * random.nextDouble();
    }
    api.call(
            "POST",
            "/api/v1/influencers/me/posts/bulk",
            person,
            Map.of("posts", posts),
            Map.of("Idempotency-Key", run + ":posts:" + who.person().handle()))
        .expect(207);
  }
}
