package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Influencer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What influencers have published: three posts a month lately, fewer before; good and bad weeks,
 * and some whose likes are hidden.
 */
public final class PublishedPosts {
  private static final int POSTS = 16;

  private PublishedPosts() {}

  /**
   * The bodies of the requests that record them, the latest first; always the same for the same
   * influencer and time.
   */
  public static List<Map<String, Object>> of(Influencer who, Instant now) {
    Random random = new Random(who.person().handle().hashCode());
    List<Map<String, Object>> posts = new ArrayList<>();
    double days = 3;
    for (int i = 0; i < POSTS; i++) {
      boolean youtube =
          who.platform().equals("YOUTUBE") || (who.platform().equals("BOTH") && i % 3 == 0);
      String platform = youtube ? "YOUTUBE" : "INSTAGRAM";
      long followers = followers(platform, who);
      double mood = Math.exp(0.25 * random.nextGaussian());
      long interactions = Math.max(3, Math.round(followers * who.engagement() * mood));
      Map<String, Object> post = new HashMap<>();
      post.put("platform", platform);
      post.put("publishedAt", now.minus(Duration.ofMinutes(Math.round(days * 1_440))).toString());
      // Some platforms hide likes: then they are missing, not 0.
      if (random.nextInt(12) != 0) {
        post.put("likes", Math.round(interactions * 0.93));
      }
      post.put("comments", Math.round(interactions * 0.07));
      post.put("shares", Math.round(interactions * (0.03 + 0.05 * random.nextDouble())));
      post.put("saves", Math.round(interactions * (0.05 + 0.1 * random.nextDouble())));
      post.put("views", Math.round(followers * (0.8 + 2.4 * random.nextDouble())));
      post.put("sponsored", random.nextInt(5) == 0);
      posts.add(post);
      days += i < 11 ? 4 + 4 * random.nextDouble() : 30 + 60 * random.nextDouble();
    }
    return posts;
  }

  /** Who is on both platforms has fewer on the second. */
  public static long followers(String platform, Influencer who) {
    boolean second = who.platform().equals("BOTH") && platform.equals("YOUTUBE");
    int percent = 30 + Math.floorMod(who.person().handle().hashCode(), 50);
    return second ? who.followers() * percent / 100 : who.followers();
  }
}
