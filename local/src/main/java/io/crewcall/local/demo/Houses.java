package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What brands have: their page, campaigns and teams. */
final class Houses {
  private static final int PATIENCE = 120;

  private final Api api;
  private final String run;
  private final Journal journal;
  private final List<Campaigns.Planned> campaigns;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  Houses(Api api, String run, Journal journal, List<Campaigns.Planned> campaigns) {
    this.api = api;
    this.run = run;
    this.journal = journal;
    this.campaigns = campaigns;
  }

  /** The variables that scripts know brands and campaigns by. */
  Map<String, String> known() {
    return Map.copyOf(known);
  }

  /** The id of the brand with this number. */
  String id(Brand brand) {
    return known.getOrDefault("brand:" + brand.owner().number(), "");
  }

  private Api.Answer once(String key, String path, Person person, Map<String, Object> body) {
    return api.call("POST", path, person, body, Map.of("Idempotency-Key", run + ":" + key));
  }

  /** The brand, and the campaigns that it runs. */
  void open(Brand brand, Person owner) {
    int number = brand.owner().number();
    known.put(
        "brand:" + number, brand("brand:" + number, owner, brand.company(), brand.industry()));
    for (Campaigns.Planned planned : campaigns) {
      if (planned.brand() == number) {
        String key = "campaign:" + planned.key();
        known.put(key, journal.once(key, () -> campaign(key, owner, brand, planned)));
      }
    }
  }

  /** A brand; its id. */
  String brand(String key, Person owner, String company, String industry) {
    String site = company.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    Map<String, Object> body =
        Map.of(
            "companyName", company,
            "industry", industry,
            "website", "https://" + site + ".example");
    return journal.once(key, () -> once(key, "/api/v1/brands", owner, body).expect(201).text("id"));
  }

  private String campaign(String key, Person owner, Brand brand, Campaigns.Planned planned) {
    Map<String, Object> body = new HashMap<>();
    body.put("brandId", id(brand));
    body.put("title", planned.title());
    body.put("description", planned.description());
    body.put("budget", Money.rupees(planned.rupees()));
    body.put("startDate", planned.from().toString());
    body.put("endDate", planned.to().toString());
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
    Api.Answer answer = once("campaign:ended:complete", path, owner, Map.of());
    for (int i = 0; i < PATIENCE && answer.status() != 200; i++) {
      Pause.of(Duration.ofMillis(500));
      answer = once("campaign:ended:complete", path, owner, Map.of());
    }
    answer.expect(200);
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
