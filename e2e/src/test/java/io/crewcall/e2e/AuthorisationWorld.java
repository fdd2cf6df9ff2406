package io.crewcall.e2e;

import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of each kind, and everybody who could want something of it. A brand with an owner, a
 * manager and a viewer hires a worker, who is an influencer and crew; a stranger holds all roles
 * and owns objects of all kinds too, but none of these.
 */
final class AuthorisationWorld {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What belongs to the brand; everything else that has an owner is the worker's. */
  private static final Set<String> OF_THE_BRAND =
      Set.of(
          "brand",
          "campaign",
          "gig",
          "list",
          "item",
          "share",
          "member",
          "email-invitation",
          "rehire");

  /** The object that an id in an address is of, by the word before it. */
  private static final Map<String, String> BY_SEGMENT =
      Map.ofEntries(
          Map.entry("gigs", "gig"),
          Map.entry("applications", "application"),
          Map.entry("engagements", "engagement"),
          Map.entry("invitations", "invitation"),
          Map.entry("brands", "brand"),
          Map.entry("members", "member"),
          Map.entry("email-invitations", "email-invitation"),
          Map.entry("campaigns", "campaign"),
          Map.entry("brains-lists", "list"),
          Map.entry("items", "item"),
          Map.entry("shares", "share"),
          Map.entry("shared", "shared"),
          Map.entry("users", "user"),
          Map.entry("influencers", "user"),
          Map.entry("creatives", "user"),
          Map.entry("scorecards", "user"),
          Map.entry("blocks", "account"),
          Map.entry("reports", "report"),
          Map.entry("exports", "export"),
          Map.entry("connections", "platform"),
          Map.entry("away-periods", "away-period"),
          Map.entry("by-handle", "handle"),
          Map.entry("posts", "post"),
          Map.entry("offers", "offer"),
          Map.entry("calendar", "entry"),
          Map.entry("calendars", "feed"),
          Map.entry("media", "media"),
          Map.entry("reels", "media"),
          Map.entry("templates", "template"),
          Map.entry("reviews", "review"),
          Map.entry("testimonials", "testimonial"),
          Map.entry("notifications", "notification"),
          Map.entry("sessions", "session"),
          Map.entry("accounts", "account"),
          Map.entry("roles", "role"),
          Map.entry("clients", "client"),
          Map.entry("rehires", "rehire"),
          Map.entry("hours", "hours"),
          Map.entry("skills", "skill"),
          Map.entry("metrics", "metric"));

  private static final String METRIC = "completionRate";
  private static final String NOBODYS = "0198c0de-0000-7000-8000-00000000dead";

  private final Api api = LocalStack.api();
  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final Work work = new Work(api, unique);
  private final Map<String, String> ids = new HashMap<>();
  private final Map<Caller, Person> people = new HashMap<>();
  private Person brandOwner;
  private Person worker;
  private Person invitee;

  /** Those of whom objects are, by a token for less than they may themselves. */
  private final Map<Caller, Map<String, Person>> byLess = new HashMap<>();

  private AuthorisationWorld() {}

  static AuthorisationWorld build() {
    AuthorisationWorld world = new AuthorisationWorld();
    world.people();
    world.profiles();
    world.brand();
    world.work();
    return world;
  }

  /** What an operation is about: the last object in its address. */
  static String objectOf(Operation operation) {
    String object = operation.path().matches(".*/(me|mine|account)(/.*)?") ? "self" : "-";
    String before = "";
    for (String segment : operation.path().split("/")) {
      if (segment.startsWith("{") && !object.equals("self")) {
        object = object(before, operation.path());
      }
      before = segment;
    }
    return object;
  }

  private static String object(String segment, String path) {
    if (segment.equals("invitations") && path.contains("/brands/")) {
      return "team-invitation";
    }
    return BY_SEGMENT.getOrDefault(segment, "-");
  }

  /** The address with this world's objects in it; and one that nobody has where there is none. */
  String address(Operation operation) {
    StringBuilder address = new StringBuilder();
    String before = "";
    for (String segment : operation.path().substring(1).split("/")) {
      String part = segment;
      if (segment.startsWith("{")) {
        part = ids.getOrDefault(object(before, operation.path()), NOBODYS);
        if (before.equals("gigs") && operation.path().contains("/rehires/{")) {
          part = ids.getOrDefault("again", NOBODYS);
        }
      }
      address.append('/').append(part);
      before = segment;
    }
    String separator = "?";
    for (Map.Entry<String, String> parameter : operation.query().entrySet()) {
      String value = parameter.getValue();
      address
          .append(separator)
          .append(parameter.getKey())
          .append('=')
          .append(value.isEmpty() ? query(parameter.getKey()) : value);
      separator = "&";
    }
    return address.toString();
  }

  private String query(String name) {
    return switch (name) {
      case "brandId" -> ids.get("brand");
      case "platform" -> "INSTAGRAM";
      case "from" -> LocalDate.now(ZoneOffset.UTC).toString();
      case "to" -> LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
      case "prefix", "q" -> "w";
      case "handlePrefix" -> "w.";
      default -> ids.getOrDefault(name.replaceAll("Id$", ""), NOBODYS);
    };
  }

  /** Who that is at this operation; null for nobody. */
  Person person(Caller caller, Operation operation) {
    String object = objectOf(operation);
    boolean ofTheBrand = OF_THE_BRAND.contains(object) || isAboutBrands(operation);
    boolean invited = object.equals("team-invitation");
    return switch (caller) {
      case ANONYMOUS -> null;
      case OWNER -> ofTheBrand ? brandOwner : invited ? invitee : worker;
      case READ_ONLY, PARTNER_READING, PARTNER -> {
        Person owner = ofTheBrand ? brandOwner : invited ? invitee : worker;
        yield byLess.get(caller).get(owner.id());
      }
      case OTHER,
          BRAND,
          INFLUENCER,
          CREATIVE,
          VIEWER,
          ADMIN,
          MANAGER,
          BRAND_OWNER,
          FORMER,
          BLOCKED ->
          people.get(caller);
    };
  }

  /** Whose object is named in the body or the query, and not in the address. */
  private static boolean isAboutBrands(Operation operation) {
    return objectOf(operation).equals("-")
        && (operation.query().containsKey("brandId")
            || operation.example().has("brandId")
            || operation.path().matches("/api/v1/(brands|brains-lists|campaigns|gigs).*"));
  }

  private void people() {
    people.put(Caller.OTHER, LocalStack.person("BRAND", "INFLUENCER", "CREATIVE"));
    people.put(Caller.BRAND, LocalStack.person("BRAND"));
    people.put(Caller.INFLUENCER, LocalStack.person("INFLUENCER"));
    people.put(Caller.CREATIVE, LocalStack.person("CREATIVE"));
    people.put(Caller.VIEWER, LocalStack.person("BRAND"));
    people.put(Caller.MANAGER, LocalStack.person("BRAND"));
    people.put(
        Caller.ADMIN, Person.signIn(api, "admin@demo.crewcall.test", LocalStack.demoPassword()));
    brandOwner = joined("owner", "BRAND");
    worker = joined("worker", "INFLUENCER", "CREATIVE");
    people.put(Caller.BRAND_OWNER, brandOwner);
    people.put(Caller.OWNER, worker);
    invitee = joined("invitee", "CREATIVE");
    people.put(Caller.FORMER, LocalStack.person("BRAND"));
    people.put(Caller.BLOCKED, LocalStack.person("BRAND", "INFLUENCER", "CREATIVE"));
    Map.of("owner", brandOwner, "worker", worker, "invitee", invitee).forEach(this::byLess);
    for (Person blocking : List.of(brandOwner, worker)) {
      api.call(
              "PUT",
              "/api/v1/users/me/blocks/" + people.get(Caller.BLOCKED).id(),
              blocking,
              null,
              Map.of())
          .expect(200, 201, 204);
    }
    // Somebody that nobody else here counts on.
    ids.put("account", joined("account", "CREATIVE").id());
    ids.put("role", "BRAND");
    ids.put("session", sessionOf("worker"));
    ids.put("user", worker.id());
    ids.put("item", worker.id());
    ids.put("member", people.get(Caller.VIEWER).id());
    ids.put("platform", "INSTAGRAM");
    ids.put("handle", "w." + unique + ".worker");
    ids.put("metric", METRIC);
  }

  private Person joined(String name, String... roles) {
    return Person.join(
        api,
        email(name),
        LocalStack.PASSWORD,
        "The " + name,
        "w." + unique + "." + name,
        List.of(roles));
  }

  private String email(String name) {
    return name + "." + unique + "@example.test";
  }

  private Api.Answer signIn(String name) {
    return api.post(
            "/api/v1/auth/login",
            null,
            Map.of("email", email(name), "password", LocalStack.PASSWORD))
        .expect(200);
  }

  /** One that is not the session of the token in use. */
  private String sessionOf(String name) {
    Person again = new Person("", "", signIn(name).text("accessToken"));
    for (JsonNode session :
        api.get("/api/v1/auth/sessions", again).expect(200).body().path("items")) {
      if (session.path("current").asBoolean(false)) {
        return session.path("id").asString(NOBODYS);
      }
    }
    return NOBODYS;
  }

  private void byLess(String name, Person person) {
    String email = email(name);
    byLess(Caller.READ_ONLY, person, CodeFlow.tokens(email, LocalStack.PASSWORD, "openid read"));
    byLess(
        Caller.PARTNER_READING,
        person,
        CodeFlow.tokensOfPartner(email, LocalStack.PASSWORD, "openid read"));
    byLess(
        Caller.PARTNER,
        person,
        CodeFlow.tokensOfPartner(email, LocalStack.PASSWORD, "openid read write"));
  }

  private void byLess(Caller caller, Person person, JsonNode tokens) {
    byLess
        .computeIfAbsent(caller, any -> new HashMap<>())
        .put(
            person.id(),
            new Person(person.id(), person.name(), tokens.path("access_token").asString()));
  }

  private void profiles() {
    for (Person person : List.of(worker, people.get(Caller.OTHER))) {
      api.put(
              "/api/v1/influencers/me",
              person,
              Map.of(
                  "platform", "INSTAGRAM",
                  "accounts",
                      List.of(
                          Map.of(
                              "platform",
                              "INSTAGRAM",
                              "handle",
                              "ig." + person.id().substring(24),
                              "followers",
                              50_000)),
                  "categories", List.of("fashion"),
                  "headline", "Wardrobes",
                  "rateCard",
                      List.of(Map.of("deliverable", "REEL", "price", Money.rupees(20_000)))))
          .expect(200, 201);
      api.put(
              "/api/v1/creatives/me",
              person,
              Map.of(
                  "professions", List.of("EDITOR"),
                  "skillTags", List.of("video editing"),
                  "bio", "Cuts reels",
                  "city", "Mumbai",
                  "dayRate", Money.rupees(6_000)))
          .expect(200, 201);
    }
    keep(
        "post",
        "/api/v1/influencers/me/posts",
        worker,
        Map.of(
            "platform",
            "INSTAGRAM",
            "publishedAt",
            Instant.now().minus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS),
            "likes",
            1_900,
            "comments",
            100));
    keep(
        "offer",
        "/api/v1/creatives/me/offers",
        worker,
        Map.of("title", "A cut", "per", "PROJECT", "price", Money.rupees(5_000)));
    keep(
        "entry",
        "/api/v1/creatives/me/calendar",
        worker,
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            LocalDate.now(ZoneOffset.UTC).plusDays(40) + "T09:00:00",
            "end",
            LocalDate.now(ZoneOffset.UTC).plusDays(40) + "T17:00:00",
            "timeZone",
            "Asia/Kolkata"));
    Api.Answer upload =
        api.post(
                "/api/v1/media/uploads",
                worker,
                Map.of(
                    "filename", "still.png",
                    "contentType", "image/png",
                    "size", 1000,
                    "purpose", "REEL"))
            .expect(201);
    ids.put("media", upload.text("mediaId"));
    ids.put(
        "feed",
        lastPart(
            api.call("PUT", "/api/v1/creatives/me/calendar-link", worker, null, Map.of())
                .expect(200)
                .text("path")));
    ids.put("skill", first(api.get("/api/v1/skills?prefix=cinemat", null)));
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void brand() {
    Map<String, Object> company = Map.of("companyName", "World " + unique, "industry", "Fashion");
    keep("brand", "/api/v1/brands", brandOwner, company);
    api.post("/api/v1/brands", people.get(Caller.OTHER), company).expect(201);
    join(people.get(Caller.MANAGER), "MANAGER");
    join(people.get(Caller.VIEWER), "VIEWER");
    join(people.get(Caller.FORMER), "MANAGER");
    api.call(
            "DELETE",
            "/api/v1/brands/" + ids.get("brand") + "/members/" + people.get(Caller.FORMER).id(),
            brandOwner,
            null,
            Map.of("If-Match", "*"))
        .expect(200, 204);
    ids.put("team-invitation", invite(invitee, "VIEWER"));
    keep(
        "list",
        "/api/v1/brains-lists",
        brandOwner,
        Map.of("brandId", ids.get("brand"), "title", "Favourites"));
    api.put(
            "/api/v1/brains-lists/" + ids.get("list") + "/items/" + worker.id(),
            brandOwner,
            Map.of("note", "Warm tone"))
        .expect(200, 201);
    Api.Answer share =
        api.post(
                "/api/v1/brains-lists/" + ids.get("list") + "/shares",
                brandOwner,
                Map.of(
                    "expiresAt",
                    Instant.now().plus(5, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)))
            .expect(201);
    ids.put("share", share.text("id"));
    ids.put("shared", lastPart(share.text("path")));
    keep(
        "email-invitation",
        "/api/v1/brands/" + ids.get("brand") + "/email-invitations",
        brandOwner,
        Map.of("email", email("elsewhere"), "role", "VIEWER"));
  }

  private String invite(Person person, String role) {
    return api.post(
            "/api/v1/brands/" + ids.get("brand") + "/invitations",
            brandOwner,
            Map.of("userId", person.id(), "role", role))
        .expect(201)
        .text("id");
  }

  private void join(Person person, String role) {
    api.post("/api/v1/brands/invitations/" + invite(person, role) + "/accept", person, Map.of())
        .expect(200);
  }

  private void work() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    keep(
        "campaign",
        "/api/v1/campaigns",
        brandOwner,
        Map.of(
            "brandId", ids.get("brand"),
            "title", "Campaign " + unique,
            "budget", Money.rupees(900_000),
            "startDate", today.toString(),
            "endDate", today.plusDays(30).toString(),
            "category", "fashion"));
    api.post("/api/v1/campaigns/" + ids.get("campaign") + "/launch", brandOwner, Map.of())
        .expect(200);
    ids.put("engagement", engagement("hired"));
    String hours = "/api/v1/engagements/" + ids.get("engagement") + "/hours";
    api.post(hours, worker, Map.of("hours", 1)).expect(200);
    ids.put("hours", first(api.get(hours, worker)));
    String done = engagement("done");
    work.deliver(worker, done);
    work.act("engagements", done, "approve", brandOwner);
    work.review(worker, done, 5);
    work.review(brandOwner, done, 5);
    ids.put("review", work.reviewsOf(worker).getFirst().path("id").asString());
    keep(
        "testimonial",
        "/api/v1/users/" + worker.id() + "/testimonials",
        brandOwner,
        Map.of("text", "Always before the day."));
    String invited = gig("invited");
    keep(
        "invitation",
        "/api/v1/gigs/" + invited + "/invitations",
        brandOwner,
        Map.of("gigRoleId", ids.get("invited-role"), "userId", worker.id()));
    keep(
        "rehire",
        "/api/v1/gigs/" + gig("again") + "/rehires",
        brandOwner,
        Map.of("fromGigId", ids.get("done")));
    gig("gig");
    ids.put(
        "application",
        work.apply(worker, ids.get("gig"), ids.get("gig-role"), 20_000).expect(201).text("id"));
    ids.put(
        "notification",
        first(
            work.awaiting(worker, "/api/v1/notifications", page -> !page.path("items").isEmpty())));
    Api.Answer away =
        api.call(
            "POST",
            "/api/v1/users/me/away-periods",
            worker,
            Map.of("from", today.plusDays(200).toString(), "to", today.plusDays(201).toString()),
            Map.of("If-Match", "*"));
    ids.put(
        "away-period",
        away.expect(200).body().path("awayPeriods").path(0).path("id").asString(NOBODYS));
    keep(
        "report",
        "/api/v1/users/" + worker.id() + "/reports",
        brandOwner,
        Map.of("reason", "SPAM", "text", "Sends the same offer every hour"));
    ids.put(
        "export",
        api.post("/api/v1/users/me/exports", worker, Map.of()).expect(201, 202).text("id"));
    Stores.proveAddress(email("worker"));
    ids.put(
        "client",
        api.post(
                "/api/v1/auth/clients",
                worker,
                Map.of("name", "Nightly import", "scopes", List.of("read")))
            .expect(201)
            .body()
            .path("client")
            .path("id")
            .asString(NOBODYS));
    // Who belongs to the brand is known to the other services a moment later.
    for (Caller member : List.of(Caller.VIEWER, Caller.MANAGER)) {
      for (String path :
          List.of(
              "/api/v1/campaigns/" + ids.get("campaign"),
              "/api/v1/gigs/" + ids.get("gig") + "/applications")) {
        await(member + " sees " + path)
            .atMost(Duration.ofSeconds(10))
            .until(() -> api.get(path, people.get(member)).status() == 200);
      }
    }
  }

  /** The first of a list. */
  private static String first(Api.Answer page) {
    return page.expect(200).body().path("items").path(0).path("id").asString(NOBODYS);
  }

  private String engagement(String name) {
    String bid =
        work.apply(worker, gig(name), ids.get(name + "-role"), 20_000).expect(201).text("id");
    return work.act("applications", bid, "select", brandOwner).text("engagementId");
  }

  private String gig(String name) {
    Api.Answer gig = api.post("/api/v1/gigs", brandOwner, gigOfTheBrand()).expect(201);
    ids.put(name, gig.text("id"));
    ids.put(name + "-role", gig.body().path("roles").get(0).path("id").asString());
    api.post("/api/v1/gigs/" + gig.text("id") + "/publish", brandOwner, Map.of()).expect(200);
    return gig.text("id");
  }

  private Map<String, Object> gigOfTheBrand() {
    return work.gig(
        "PROMOTION",
        "INFLUENCER",
        30_000,
        Map.of("brandId", ids.get("brand"), "campaignId", ids.get("campaign")));
  }

  private void keep(String object, String path, Person person, Map<String, Object> body) {
    ids.put(object, api.post(path, person, body).expect(201).text("id"));
  }

  /** The documented example, with this world's objects in it. */
  String body(Operation operation) {
    if (operation.contentType().isEmpty()) {
      return null;
    }
    if (operation.id().equals("createGig")) {
      return JSON.writeValueAsString(gigOfTheBrand());
    }
    if (operation.id().equals("logIn")) {
      return JSON.writeValueAsString(
          Map.of("email", email("account"), "password", LocalStack.PASSWORD));
    }
    if (operation.id().equals("refreshTokens") || operation.id().equals("logOut")) {
      return JSON.writeValueAsString(
          Map.of("refreshToken", signIn("account").text("refreshToken")));
    }
    JsonNode example = operation.example();
    if (example.isString()) {
      return example.asString();
    }
    if (!example.isObject()) {
      return "{}";
    }
    ObjectNode body = (ObjectNode) example.deepCopy();
    if (operation.path().endsWith("/hand-over")) {
      // By id or by handle; nobody has the documented handle.
      body.remove("handle");
      body.put("userId", worker.id());
    }
    fill(body);
    return body.toString();
  }

  private void fill(ObjectNode body) {
    for (String name : List.copyOf(body.propertyNames())) {
      switch (name) {
        case "brandId", "campaignId", "gigId", "engagementId", "mediaId", "listId" ->
            body.put(name, ids.getOrDefault(name.replaceAll("Id$", ""), NOBODYS));
        case "parentEngagementId" -> body.remove(name);
        case "gigRoleId" -> body.put(name, ids.get("gig-role"));
        case "userId", "subjectId" -> body.put(name, worker.id());
        case "handle" -> body.put(name, "h." + UUID.randomUUID().toString().substring(0, 8));
        case "email" -> body.put(name, "nobody." + unique + "@example.test");
        case "userIds" -> only(body, name, worker.id());
        case "mediaIds" -> body.putArray(name);
        case "ids" -> only(body, name, ids.get("application"));
        case "deadline", "dueDate", "expiresAt", "startDate", "endDate" -> {
          Instant then = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
          boolean day = body.path(name).asString("").length() == 10;
          body.put(name, day ? then.toString().substring(0, 10) : then.toString());
        }
        default -> {
          if (body.get(name) instanceof ObjectNode inner) {
            fill(inner);
          } else if (body.get(name) instanceof ArrayNode list) {
            for (JsonNode item : list) {
              if (item instanceof ObjectNode inner) {
                fill(inner);
              }
            }
          }
        }
      }
    }
  }

  private static void only(ObjectNode body, String name, String id) {
    body.putArray(name).add(id);
  }
}
