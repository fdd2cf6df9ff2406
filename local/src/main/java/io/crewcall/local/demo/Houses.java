package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.text.Grammar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What brands have: their page, campaigns, shortlists and teams. */
final class Houses {
  private static final int RUNNING = 3;
  private static final List<String> SEASONS =
      List.of("Winter light", "The long weekend", "Exam season");

  private final Api api;
  private final String run;
  private final LocalDate today;
  private final Grammar texts;
  private final Random random;
  private final List<String> descriptions = new ArrayList<>();
  private final Map<String, String> known = new java.util.concurrent.ConcurrentHashMap<>();

  /**
   * @param brands whose campaigns are described here and now, in one order
   */
  Houses(Api api, String run, Instant now, List<Brand> brands, Grammar texts, long seed) {
    this.api = api;
    this.run = run;
    this.today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    this.texts = texts;
    this.random = new Random(seed);
    for (Brand brand : brands.subList(0, RUNNING)) {
      descriptions.add(describe(brand));
    }
    descriptions.add(describe(brands.getFirst()));
  }

  /** The variables that scripts know brands and campaigns by. */
  Map<String, String> known() {
    return Map.copyOf(known);
  }

  private Api.Answer once(String key, String path, Person person, Map<String, Object> body) {
    return api.call("POST", path, person, body, Map.of("Idempotency-Key", run + ":" + key));
  }

  /** The brand, and the campaigns that it runs. */
  void open(Brand brand, Person owner) {
    int number = brand.owner().number();
    String id = brand("brand:" + number, owner, brand.company(), brand.industry());
    known.put("brand:" + number, id);
    if (number < RUNNING) {
      known.put(
          "campaign:" + number,
          campaign(
              "campaign:" + number,
              owner,
              brand,
              descriptions.get(number),
              SEASONS.get(number) + " with " + brand.company(),
              today.minusDays(15L + number),
              today.plusDays(30L + 12 * number),
              List.of(4_500_000L, 2_800_000L, 1_900_000L).get(number)));
    }
    if (number == 0) {
      known.put(
          "campaign:ended",
          campaign(
              "campaign:ended",
              owner,
              brand,
              descriptions.getLast(),
              "A year of hands",
              today.minusDays(335),
              today.minusDays(8),
              9_000_000));
    }
  }

  String brand(String key, Person owner, String company, String industry) {
    return once(
            key,
            "/api/v1/brands",
            owner,
            Map.of(
                "companyName",
                company,
                "industry",
                industry,
                "website",
                "https://"
                    + company.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-")
                    + ".example"))
        .expect(201)
        .text("id");
  }

  private String describe(Brand brand) {
    return texts.text(
        "campaign.description",
        random,
        Map.of("company", brand.company(), "product", brand.products().getFirst()));
  }

  private String campaign(
      String key,
      Person owner,
      Brand brand,
      String description,
      String title,
      LocalDate from,
      LocalDate to,
      long rupees) {
    Map<String, Object> body = new HashMap<>();
    body.put("brandId", known.get("brand:" + brand.owner().number()));
    body.put("title", title);
    body.put("description", description);
    body.put("budget", Money.rupees(rupees));
    body.put("startDate", from.toString());
    body.put("endDate", to.toString());
    body.put("category", brand.category());
    body.put(
        "deliverables",
        List.of(
            Map.of("kind", "REEL", "quantity", 6, "disclosureLabel", "#ad"),
            Map.of("kind", "STORY", "quantity", 12, "disclosureLabel", "Paid partnership")));
    String id = once(key, "/api/v1/campaigns", owner, body).expect(201).text("id");
    once(key + ":launch", "/api/v1/campaigns/" + id + "/launch", owner, Map.of()).expect(200);
    return id;
  }

  /** The campaign whose work is all done ends, once campaign-service has heard of that. */
  void end(Person owner) {
    String path = "/api/v1/campaigns/" + known.get("campaign:ended") + "/complete";
    for (int attempt = 1; ; attempt++) {
      Api.Answer answer = once("campaign:ended:complete", path, owner, Map.of());
      if (answer.status() == 200 || attempt == 60) {
        answer.expect(200);
        return;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  /** Two shortlists of a brand. */
  void shortlist(Brand brand, Person owner, Cast cast, Map<String, Person> people) {
    int number = brand.owner().number();
    for (int list = 0; list < 2; list++) {
      String key = "list:" + number + ":" + list;
      String id =
          once(
                  key,
                  "/api/v1/brains-lists",
                  owner,
                  Map.of(
                      "brandId",
                      known.getOrDefault("brand:" + number, ""),
                      "title",
                      list == 0 ? "Faces for spring" : "Crew we would call first"))
              .expect(201)
              .text("id");
      for (String creator : creators(cast, number, list)) {
        Person person = people.get(creator);
        if (person != null) {
          api.put(
                  "/api/v1/brains-lists/" + id + "/items/" + person.id(),
                  owner,
                  Map.of("note", note()))
              .expect(200, 201, 428);
        }
      }
    }
  }

  private String note() {
    return texts.text("list.note", random, Map.of());
  }

  private static List<String> creators(Cast cast, int brand, int list) {
    List<String> creators = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      creators.add(
          list == 0
              ? cast.influencers()
                  .get((brand * 5 + i * 7) % cast.influencers().size())
                  .person()
                  .email()
              : cast.crew().get((brand * 3 + i * 11) % cast.crew().size()).person().email());
    }
    return creators.stream().distinct().toList();
  }

  /** A colleague of another house helps with the demo brand, and a second one is asked to. */
  void team(Person owner, Person colleague, Person asked) {
    String invitations = "/api/v1/brands/" + known.get("brand:0") + "/invitations";
    String sent =
        once(
                "team:colleague",
                invitations,
                owner,
                Map.of("userId", colleague.id(), "role", "MANAGER"))
            .expect(201)
            .text("id");
    once("team:accept", "/api/v1/brands/invitations/" + sent + "/accept", colleague, Map.of())
        .expect(200);
    once("team:asked", invitations, owner, Map.of("userId", asked.id(), "role", "VIEWER"))
        .expect(201);
  }
}
