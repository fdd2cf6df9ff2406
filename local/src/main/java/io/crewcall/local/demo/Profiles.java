package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.history.PublishedPosts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people say about themselves, and what they have published. */
final class Profiles {
  private static final int PATIENCE = 240;

  private final Api api;
  private final String run;
  private final Instant now;

  Profiles(Api api, String run, Instant now) {
    this.api = api;
    this.run = run;
    this.now = now;
  }

  void influencer(Person person, Influencer who) {
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
        "followers", PublishedPosts.followers(platform, who),
        "reach",
            Math.round(PublishedPosts.followers(platform, who) * (0.3 + who.engagement() * 4)));
  }

  void crew(Person person, Crew who) {
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

  /**
   * The user's own page.
   *
   * @param bio empty for none
   * @param face the file that shows them
   */
  void about(Person person, Member who, String bio, String face) {
    Map<String, Object> patch = new HashMap<>();
    patch.put("city", who.city());
    patch.put("country", "IN");
    patch.put("languages", who.languages());
    patch.put("avatarMediaId", face);
    if (!bio.isEmpty()) {
      patch.put("bio", bio);
    }
    show("/api/v1/users/me", person, patch);
  }

  /** The rest of a brand's page. */
  void about(Person owner, Brand brand, String brandId, String logo) {
    show(
        "/api/v1/brands/" + brandId,
        owner,
        Map.of(
            "logoMediaId", logo,
            "description", brand.description(),
            "city", brand.owner().city()));
  }

  /**
   * Pictures and films of somebody's work, on their profile.
   *
   * @param profile {@code influencers} or {@code creatives}
   */
  void work(Person person, String profile, List<String> files) {
    String path = "/api/v1/" + profile + "/me";
    String version = api.get(path, person).expect(200).header("ETag").orElse("");
    List<Map<String, Object>> items = new ArrayList<>();
    for (String file : files) {
      items.add(Map.of("mediaId", file, "pinned", items.isEmpty()));
    }
    api.call("PUT", path + "/reels", person, Map.of("items", items), Map.of("If-Match", version))
        .expect(200);
  }

  /** Files that were sent a moment ago are not to be shown yet (422): then it is tried again. */
  private void show(String path, Person person, Map<String, Object> wanted) {
    Api.Answer answer = edit(path, person, wanted);
    for (int i = 0; i < PATIENCE && answer.status() == 422; i++) {
      Pause.of(Duration.ofMillis(500));
      answer = edit(path, person, wanted);
    }
    answer.expect(200);
  }

  /** Merges fields into something that has a version. */
  private Api.Answer edit(String path, Person person, Map<String, Object> patch) {
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

  private void posts(Person person, Influencer who) {
    api.call(
            "POST",
            "/api/v1/influencers/me/posts/bulk",
            person,
            Map.of("posts", PublishedPosts.of(who, now)),
            Map.of("Idempotency-Key", run + ":posts:" + who.person().handle()))
        .expect(207);
  }
}
