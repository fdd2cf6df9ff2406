package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells the main job step by step on the terminal: a brand hires an influencer, the influencer
 * hires an editor, both deliver, everybody reviews, and the figures follow. Every call goes through
 * the gateway and is made by people who sign up for it.
 */
public final class Demo {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Fields worth a line on the terminal. */
  private static final List<String> TOLD =
      List.of(
          "companyName",
          "title",
          "headline",
          "professions",
          "status",
          "engagementId",
          "rating",
          "revealedAt",
          "note",
          "gigsPosted",
          "gigsApplied",
          "gigsWon",
          "gigsCompleted",
          "reviewCount",
          "successScore",
          "allowedActions",
          "services");

  /** A gig and the id of its one role. */
  private record Posted(String gigId, String roleId) {}

  private final Api api;
  private final String password;
  private final Progress progress;
  private final String run = Long.toString(Instant.now().getEpochSecond(), 36);
  private int number;

  private Demo(Api api, String password, Progress progress) {
    this.api = api;
    this.password = password;
    this.progress = progress;
  }

  /**
   * Runs the story against a running platform.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param password of the demo accounts
   * @param progress shows each step
   * @return the exit code: 0 when every step was answered as it should be
   */
  public static int run(URI gateway, String password, Progress progress) {
    try {
      new Demo(new Api(gateway), password, progress).tell();
      progress.line("");
      progress.line("Every step was answered as it should be.");
      return 0;
    } catch (Api.UnexpectedAnswerException unexpected) {
      progress.line("");
      progress.line("not as it should be: " + unexpected.getMessage());
    } catch (UncheckedIOException unreachable) {
      progress.line("the platform does not answer: " + unreachable.getMessage());
    } catch (IllegalStateException late) {
      progress.line("not as it should be: " + late.getMessage());
    }
    return 1;
  }

  private void tell() {
    chapter("Three people sign up");
    Person brand = join("Asha of Loom Street", "asha", "BRAND");
    Person star = join("Kabir Nair", "kabir", "INFLUENCER");
    Person editor = join("Meera Pillai", "meera", "CREATIVE");

    chapter("They show who they are");
    String brandId =
        post(
                brand,
                "/api/v1/brands",
                Map.of("companyName", "Loom Street " + run, "industry", "Fashion"),
                201)
            .text("id");
    put(
        star,
        "/api/v1/influencers/me",
        Map.of(
            "platform", "INSTAGRAM",
            "accounts",
                List.of(
                    Map.of(
                        "platform",
                        "INSTAGRAM",
                        "handle",
                        "kabir." + run,
                        "followers",
                        48_000,
                        "reach",
                        21_000)),
            "categories", List.of("fashion"),
            "headline", "Handloom in the city",
            "rateCard", List.of(Map.of("deliverable", "REEL", "price", Money.rupees(30_000)))));
    for (int i = 0; i < 6; i++) {
      post(star, "/api/v1/influencers/me/posts", aPost(i), 201);
    }
    put(
        editor,
        "/api/v1/creatives/me",
        Map.of(
            "professions", List.of("EDITOR"),
            "skillTags", List.of("video editing", "reels"),
            "bio", "Cuts short films for fashion",
            "city", "Mumbai",
            "dayRate", Money.rupees(6_000)));
    upload(star);

    chapter("The brand looks for creators and opens a campaign");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String campaignId =
        post(
                brand,
                "/api/v1/campaigns",
                Map.of(
                    "brandId",
                    brandId,
                    "title",
                    "Handloom week " + run,
                    "description",
                    "Six reels, one a day",
                    "budget",
                    Money.rupees(200_000),
                    "startDate",
                    today.toString(),
                    "endDate",
                    today.plusDays(30).toString(),
                    "category",
                    "fashion"),
                201)
            .text("id");
    post(brand, "/api/v1/campaigns/" + campaignId + "/launch", Map.of(), 200);
    await(
        brand,
        "/api/v1/search/creators?q=handloom+city&category=fashion&minFollowers=10000",
        body -> contains(body, "userId", star.id()));
    String list =
        post(brand, "/api/v1/brains-lists", Map.of("brandId", brandId, "title", "Handloom"), 201)
            .text("id");
    put(brand, "/api/v1/brains-lists/" + list + "/items/" + star.id(), Map.of("note", "Warm tone"));

    chapter("A gig is posted, found, applied to, and given");
    Posted gig =
        gig(
            brand,
            "PROMOTION",
            "Reel: one day in handloom " + run,
            "INFLUENCER",
            50_000,
            Map.of("brandId", brandId, "campaignId", campaignId));
    await(star, "/api/v1/search/gigs?q=handloom+" + run, body -> contains(body, "id", gig.gigId()));
    String application = apply(star, gig, 40_000);
    post(brand, "/api/v1/applications/" + application + "/shortlist", Map.of(), 200);
    String engagement =
        post(brand, "/api/v1/applications/" + application + "/select", Map.of(), 200)
            .text("engagementId");

    chapter("The influencer hires an editor under the job just won");
    Posted sub =
        gig(
            star,
            "CREW_HIRE",
            "Cut the handloom reel " + run,
            "EDITOR",
            9_000,
            Map.of("parentEngagementId", engagement));
    String bid = apply(editor, sub, 8_000);
    String edit =
        post(star, "/api/v1/applications/" + bid + "/select", Map.of(), 200).text("engagementId");

    chapter("The work is delivered, approved and reviewed");
    finish(editor, star, edit);
    finish(star, brand, engagement);
    get(null, "/api/v1/users/" + star.id() + "/reviews");

    chapter("The figures follow");
    await(
        brand,
        "/api/v1/campaigns/" + campaignId + "/tree",
        body -> body.toString().contains(edit) || body.toString().contains(sub.gigId()));
    await(
        star,
        "/api/v1/analytics/users/me",
        body -> !body.path("gigsCompleted").toString().contains("\"value\":0"));
    get(null, "/api/v1/scorecards/" + star.id());
    get(null, "/actuator/health");
  }

  private void finish(Person worker, Person hirer, String engagement) {
    String path = "/api/v1/engagements/" + engagement;
    post(worker, path + "/deliveries", Map.of("note", "Final cut", "mediaIds", List.of()), 201);
    post(hirer, path + "/approve", Map.of(), 200);
    Map<String, Object> review =
        Map.of("rating", 5, "text", "A delight to work with", "skills", List.of());
    post(hirer, path + "/reviews", review, 201);
    post(worker, path + "/reviews", review, 201);
  }

  private Posted gig(
      Person poster,
      String type,
      String title,
      String profession,
      long rupees,
      Map<String, String> belongs) {
    Map<String, Object> gig = new HashMap<>(belongs);
    gig.put("title", title);
    gig.put("description", "Thirty seconds, vertical, natural light.");
    gig.put("type", type);
    gig.put("remote", true);
    gig.put("deadline", Instant.now().plus(10, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    gig.put(
        "roles",
        List.of(
            Map.of(
                "profession",
                profession,
                "skillTags",
                List.of("reels"),
                "slots",
                1,
                "budgetPerSlot",
                Money.rupees(rupees))));
    Api.Answer made = post(poster, "/api/v1/gigs", gig, 201);
    post(poster, "/api/v1/gigs/" + made.text("id") + "/publish", Map.of(), 200);
    return new Posted(made.text("id"), made.body().path("roles").get(0).path("id").asString());
  }

  private String apply(Person applicant, Posted gig, long rupees) {
    return post(
            applicant,
            "/api/v1/gigs/" + gig.gigId() + "/applications",
            Map.of(
                "gigRoleId", gig.roleId(),
                "coverNote", "This is what I do best.",
                "proposedFee", Money.rupees(rupees)),
            201)
        .text("id");
  }

  private void upload(Person owner) {
    byte[] picture = Uploads.picture(1200, 800);
    Api.Answer started =
        post(
            owner,
            "/api/v1/media/uploads",
            Map.of(
                "filename", "reel-still.png",
                "contentType", "image/png",
                "size", picture.length,
                "purpose", "REEL"),
            201);
    int stored = Uploads.send(started.body().path("upload"), picture);
    progress.line("      straight to the object store                          -> " + stored);
    String media = "/api/v1/media/" + started.text("mediaId");
    post(owner, media + "/complete", Map.of(), 202);
    await(owner, media, body -> body.path("status").asString("").equals("READY"));
  }

  private Map<String, Object> aPost(int daysAgo) {
    return Map.of(
        "platform",
        "INSTAGRAM",
        "publishedAt",
        Instant.now().minus(4 + 9L * daysAgo, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
        "likes",
        1_400 + 60 * daysAgo,
        "comments",
        90,
        "shares",
        40,
        "views",
        30_000);
  }

  private Person join(String name, String handle, String role) {
    Person person =
        Person.join(
            api,
            handle + "." + run + "@demo.crewcall.test",
            password,
            name,
            handle + "." + run,
            List.of(role));
    show("POST /api/v1/auth/register, /login; GET /users/me", 200, name + " is " + role);
    return person;
  }

  private Api.Answer post(Person person, String path, Object body, int status) {
    return shown(api.post(path, person, body).expect(status));
  }

  private void put(Person person, String path, Object body) {
    shown(api.put(path, person, body).expect(200, 201));
  }

  private void get(@Nullable Person person, String path) {
    shown(api.get(path, person).expect(200));
  }

  /** What is told by events is there a moment later. */
  private void await(@Nullable Person person, String path, Predicate<JsonNode> there) {
    long start = System.nanoTime();
    while (true) {
      Api.Answer answer = api.get(path, person);
      if (answer.status() == 200 && there.test(answer.body())) {
        shown(answer);
        return;
      }
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            path + " did not show it within " + PATIENCE.toSeconds() + " s: " + answer.body());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private static boolean contains(JsonNode page, String field, String value) {
    for (JsonNode item : page.path("items")) {
      if (item.path(field).asString("").equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void chapter(String title) {
    progress.line("");
    progress.line(title);
  }

  private Api.Answer shown(Api.Answer answer) {
    show(answer.call(), answer.status(), summary(answer.body()));
    return answer;
  }

  private void show(String call, int status, String summary) {
    progress.line("  %2d  %s -> %d".formatted(++number, call, status));
    if (!summary.isEmpty()) {
      progress.line("      " + summary);
    }
  }

  /** What of an answer moves the story on. */
  private static String summary(JsonNode body) {
    if (body.path("items").isArray()) {
      return body.path("items").size() + " found";
    }
    List<String> told = new ArrayList<>();
    for (String field : TOLD) {
      JsonNode value = body.path(field);
      JsonNode figure = value.has("value") ? value.path("value") : value;
      if (!figure.isMissingNode() && !figure.isNull() && !figure.isObject()) {
        told.add(field + " " + (figure.isString() ? figure.asString() : figure.toString()));
      }
    }
    if (body.path("total").path("committed").has("amount")) {
      told.add("committed " + body.path("total").path("committed").path("amount").asLong() / 100);
      told.add("completed " + body.path("total").path("completed").path("amount").asLong() / 100);
    }
    return String.join(", ", told);
  }
}
