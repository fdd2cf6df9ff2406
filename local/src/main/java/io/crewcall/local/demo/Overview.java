package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import io.crewcall.local.demo.history.DemoAccounts;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a newcomer sees of the demo data, counted through the API. */
public final class Overview {
  private final Api api;
  private final String password;
  private final Progress progress;
  private final Set<String> texts = new HashSet<>();
  private final Set<String> months = new TreeSet<>();
  private final Map<String, Integer> states = new TreeMap<>();
  private final Map<String, Integer> shown = new TreeMap<>();
  private int reviews;

  private Overview(Api api, String password, Progress progress) {
    this.api = api;
    this.password = password;
    this.progress = progress;
  }

  /**
   * Prints a table.
   *
   * @param password of the demo accounts
   */
  public static void print(URI gateway, String password, Progress progress) {
    new Overview(new Api(gateway), password, progress).print();
  }

  private void print() {
    Person brand = Person.signIn(api, DemoAccounts.BRAND, password);
    List<JsonNode> creators = new ArrayList<>();
    pages("/api/v1/search/creators?limit=100", brand, creators::add);
    creators.forEach(creator -> creator(creator.path("userId").asString("")));
    Set<String> deadlines = new HashSet<>();
    Set<String> budgets = new HashSet<>();
    Set<String> cities = new HashSet<>();
    List<JsonNode> gigs = new ArrayList<>();
    pages("/api/v1/search/gigs?limit=100", brand, gigs::add);
    for (JsonNode gig : gigs) {
      deadlines.add(gig.path("deadline").asString(""));
      cities.add(gig.path("city").asString(""));
      gig.path("roles").forEach(role -> budgets.add(role.path("budgetPerSlot").toString()));
    }
    Set<String> fees = new HashSet<>();
    for (String account : accounts()) {
      Person person = Person.signIn(api, account, password);
      for (String side : List.of("HIRER", "WORKER")) {
        pages(
            "/api/v1/engagements/mine?limit=100&side=" + side,
            person,
            work -> {
              states.merge(work.path("status").asString(""), 1, Integer::sum);
              fees.add(work.path("fee").toString());
              month(work.path("completedAt"));
            });
      }
    }
    line("creators", creators.size());
    shown.forEach(this::line);
    line("reviews shown", reviews);
    line("distinct texts of reviews", texts.size());
    line("open gigs", gigs.size());
    line("distinct deadlines of these", deadlines.size());
    line("distinct budgets of their roles", budgets.size());
    line("cities of these", cities.size());
    line("distinct fees of the demo accounts' and brands' work", fees.size());
    states.forEach((state, count) -> line("of their work " + state, count));
    line("months with activity", months.size());
  }

  private void line(String what, int count) {
    progress.line("%-56s %6d".formatted(what, count));
  }

  private static List<String> accounts() {
    List<String> accounts =
        new ArrayList<>(List.of(DemoAccounts.BRAND, DemoAccounts.INFLUENCER, DemoAccounts.CREW));
    for (int i = 2; i <= 10; i++) {
      accounts.add("brand" + i + "@demo.crewcall.test");
    }
    return accounts;
  }

  private void creator(String id) {
    JsonNode user = api.get("/api/v1/users/" + id, null).body();
    count("with an avatar", !user.path("avatarUrl").asString("").isEmpty());
    count("with a biography", !user.path("bio").asString("").isEmpty());
    int reels =
        api.get("/api/v1/influencers/" + id, null).body().path("reels").size()
            + api.get("/api/v1/creatives/" + id, null).body().path("reels").size();
    count("with reels or pictures", reels > 0);
    JsonNode figures = api.get("/api/v1/scorecards/" + id, null).body().path("metrics");
    for (String metric :
        List.of("rating", "responseRate", "responseTime", "successScore", "engagementRate")) {
      count(
          "with " + metric,
          !figures.path(metric).path("value").isMissingNode()
              && !figures.path(metric).path("value").isNull());
    }
    pages(
        "/api/v1/users/" + id + "/reviews?limit=100",
        null,
        review -> {
          reviews++;
          texts.add(review.path("text").asString(""));
          month(review.path("revealedAt"));
        });
  }

  private void count(String what, boolean there) {
    shown.merge(what, there ? 1 : 0, Integer::sum);
  }

  private void month(JsonNode instant) {
    if (instant.asString("").length() > 7) {
      months.add(instant.asString().substring(0, 7));
    }
  }

  private void pages(String path, @Nullable Person person, Consumer<JsonNode> item) {
    String cursor = "";
    do {
      JsonNode page =
          api.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor), person).expect(200).body();
      page.path("items").forEach(item);
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
  }
}
