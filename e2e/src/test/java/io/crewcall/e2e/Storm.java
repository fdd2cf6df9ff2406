package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Api.Answer;
import io.crewcall.local.demo.Money;
import io.crewcall.local.demo.Person;
import io.crewcall.local.demo.Uploads;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/** Some people and two brands, and changes at random through the API that touch all copies. */
final class Storm {
  /** How much later a copy may know. */
  static final Duration LAG = Duration.ofSeconds(120);

  private final Api api;
  private final Work work;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final Queue<String[]> openGigs = new ConcurrentLinkedQueue<>();
  private final Set<Person> unavailable = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock hiring = new ReentrantReadWriteLock();

  private final List<Person> people;
  private final List<Person> owners;
  private final List<String> brands;
  private final List<String> lists;
  private final List<String> pictures;

  Storm(Api api) {
    this.api = api;
    this.work = new Work(api, "storm");
    people =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(one -> LocalStack.person("INFLUENCER", "CREATIVE"))
            .toList();
    owners = List.of(LocalStack.person("BRAND"), LocalStack.person("BRAND"));
    brands = owners.stream().map(this::brand).toList();
    lists =
        IntStream.range(0, 2)
            .mapToObj(one ->
                api.post(
                        "/api/v1/brains-lists",
                        owners.get(one),
                        Map.of("brandId", brands.get(one), "title", "Storm"))
                    .expect(201)
                    .text("id"))
            .toList();
    pictures = people.stream().limit(3).map(this::picture).toList();
    people.forEach(person -> {
      Random random = new Random(person.id().hashCode());
      api.put("/api/v1/influencers/me", person, influencer(person, random)).expect(200, 201);
      api.put("/api/v1/creatives/me", person, creative(random)).expect(200, 201);
    });
  }

  private String brand(Person owner) {
    return api.post(
            "/api/v1/brands", owner, Map.of("companyName", "Storm & Co", "industry", "Weather"))
        .expect(201)
        .text("id");
  }

  private String picture(Person person) {
    byte[] file = Uploads.picture(300, 300);
    Map<String, Object> request =
        Map.of(
            "filename", "face.png",
            "contentType", "image/png",
            "size", file.length,
            "purpose", "AVATAR");
    Answer started = api.post("/api/v1/media/uploads", person, request).expect(201);
    String id = started.text("mediaId");
    assertThat(Uploads.send(started.body().path("upload"), file)).isBetween(200, 204);
    api.post("/api/v1/media/" + id + "/complete", person, Map.of()).expect(200, 202);
    return id;
  }

  int done() {
    return done.get();
  }

  int refused() {
    return refused.get();
  }

  /** Answers that are no answers: failures of the platform. */
  Queue<String> faults() {
    return faults;
  }

  Person anybody() {
    return people.getLast();
  }

  /** Nobody hires them from here on, and what they were hired for is done: they may leave. */
  void settle(Person leaver) {
    hiring.writeLock().lock();
    try {
      unavailable.add(leaver);
    } finally {
      hiring.writeLock().unlock();
    }
    String open =
        " from %s where worker_id = '"
            + leaver.id()
            + "' and status not in"
            + " ('COMPLETED', 'CANCELLED', 'RESOLVED')";
    for (String row :
        Stores.query("gigs_db", "select id || ' ' || hirer_id" + open.formatted("engagement"))) {
      String[] engaged = row.split(" ");
      Person hirer = owner(engaged[1]);
      api.post(
          "/api/v1/engagements/" + engaged[0] + "/deliveries",
          leaver,
          Map.of("note", "Here", "mediaIds", List.of()));
      work.act("engagements", engaged[0], "approve", hirer);
    }
    await()
        .atMost(LAG)
        .until(() ->
            Stores.query("users_db", "select 1" + open.formatted("notification_engagement"))
                .isEmpty());
  }

  private Person owner(String id) {
    return owners.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  void change(Random random) {
    try {
      Person person = people.get(random.nextInt(people.size()));
      int brand = random.nextInt(brands.size());
      switch (random.nextInt(14)) {
        case 0, 1 -> profile(person, random);
        case 2 -> {
          int one = random.nextInt(pictures.size());
          edit(
              "/api/v1/users/me",
              people.get(one),
              random.nextBoolean()
                  ? Map.of("avatarMediaId", pictures.get(one))
                  : java.util.Collections.singletonMap("avatarMediaId", null));
        }
        case 3 -> role(person, random);
        case 4, 5 -> team(owners.get(brand), brands.get(brand), person, random);
        case 6 ->
            edit(
                "/api/v1/brands/" + brands.get(brand),
                owners.get(brand),
                Map.of("companyName", "Storm " + random.nextInt(1000)));
        case 7 -> block(person, people.get(random.nextInt(people.size())), random);
        case 8 -> listed(lists.get(brand), owners.get(brand), person, random);
        case 9 -> gig(owners.get(brand), brands.get(brand));
        case 10, 11, 12 -> {
          hiring.readLock().lock();
          try {
            hired(person, random);
          } finally {
            hiring.readLock().unlock();
          }
        }
        default -> away(person, random);
      }
    } catch (RuntimeException | AssertionError fault) {
      faults.add(String.valueOf(fault.getMessage()));
    }
    done.incrementAndGet();
  }

  /** Anything but a fault is an answer: people do what they may not do, and what is too late. */
  private Answer said(Answer answer) {
    if (answer.status() >= 500) {
      faults.add(answer.call() + ": " + answer.status() + " " + answer.body());
    } else if (answer.status() >= 400) {
      refused.incrementAndGet();
    }
    return answer;
  }

  private void edit(String path, Person person, Map<String, Object> patch) {
    String version = api.get(path, person).header("ETag").orElse("*");
    said(api.call("PATCH", path, person, patch, Map.of("If-Match", version)));
  }

  private void profile(Person person, Random random) {
    switch (random.nextInt(4)) {
      case 0 ->
          edit(
              "/api/v1/users/me",
              person,
              Map.of(
                  "displayName", "Person " + random.nextInt(1000),
                  "city", "City " + random.nextInt(10)));
      case 1 -> edit("/api/v1/influencers/me", person, Map.of("visible", random.nextBoolean()));
      case 2 -> {
        String version = api.get("/api/v1/influencers/me", person).header("ETag").orElse("*");
        said(
            api.call(
                "PUT",
                "/api/v1/influencers/me",
                person,
                influencer(person, random),
                Map.of("If-Match", version)));
      }
      default -> {
        String version = api.get("/api/v1/creatives/me", person).header("ETag").orElse("*");
        said(
            api.call(
                "PUT",
                "/api/v1/creatives/me",
                person,
                creative(random),
                Map.of("If-Match", version)));
      }
    }
  }

  private static Map<String, Object> influencer(Person person, Random random) {
    return Map.of(
        "platform", "INSTAGRAM",
        "accounts",
            List.of(
                Map.of(
                    "platform",
                    "INSTAGRAM",
                    "handle",
                    "ig." + person.id().substring(24),
                    "followers",
                    random.nextInt(100_000))),
        "categories", List.of("fashion"),
        "headline", "Head " + random.nextInt(1000),
        "rateCard",
            List.of(
                Map.of("deliverable", "REEL", "price", Money.rupees(1 + random.nextInt(9_000)))));
  }

  private static Map<String, Object> creative(Random random) {
    return Map.of(
        "professions", List.of(random.nextBoolean() ? "EDITOR" : "DOP"),
        "skillTags", List.of("video editing"),
        "bio", "Bio " + random.nextInt(1000),
        "city", "Pune",
        "dayRate", Money.rupees(1_000 + random.nextInt(1000)));
  }

  private void role(Person person, Random random) {
    String role = random.nextBoolean() ? "CREATIVE" : "INFLUENCER";
    if (random.nextBoolean()) {
      said(
          api.call(
              "DELETE",
              "/api/v1/auth/account/roles/" + role,
              person,
              null,
              Map.of("If-Match", "*")));
    } else {
      said(
          api.call(
              "POST",
              "/api/v1/auth/account/roles",
              person,
              Map.of("role", role),
              Map.of("If-Match", "*")));
    }
  }

  private void team(Person owner, String brand, Person person, Random random) {
    String member = "/api/v1/brands/" + brand + "/members/" + person.id();
    if (random.nextInt(3) == 0) {
      said(api.call("DELETE", member, owner, null, Map.of("If-Match", "*")));
      return;
    }
    String role = random.nextBoolean() ? "MANAGER" : "VIEWER";
    Answer changed = api.call("PUT", member, owner, Map.of("role", role), Map.of("If-Match", "*"));
    if (changed.status() == 409) {
      Answer invited =
          said(
              api.post(
                  "/api/v1/brands/" + brand + "/invitations",
                  owner,
                  Map.of("userId", person.id(), "role", role)));
      if (invited.status() == 201) {
        said(
            api.post(
                "/api/v1/brands/invitations/" + invited.text("id") + "/accept", person, Map.of()));
      }
    } else {
      said(changed);
    }
  }

  private void block(Person person, Person other, Random random) {
    String path = "/api/v1/users/me/blocks/" + other.id();
    said(api.call(random.nextBoolean() ? "PUT" : "DELETE", path, person, null, Map.of()));
  }

  private void listed(String list, Person owner, Person person, Random random) {
    String item = "/api/v1/brains-lists/" + list + "/items/" + person.id();
    if (random.nextBoolean()) {
      said(api.call("PUT", item, owner, Map.of("note", "Storm"), Map.of("If-Match", "*")));
    } else {
      said(api.call("DELETE", item, owner, null, Map.of("If-Match", "*")));
    }
  }

  private void gig(Person owner, String brand) {
    Answer posted =
        said(
            api.post(
                "/api/v1/gigs",
                owner,
                work.gig("CREW_HIRE", "EDITOR", 20_000, Map.of("brandId", brand))));
    if (posted.status() == 201) {
      String id = posted.text("id");
      said(api.post("/api/v1/gigs/" + id + "/publish", owner, Map.of()));
      String role = posted.body().path("roles").path(0).path("id").asString();
      openGigs.add(new String[] {id, role, owner.id()});
    }
  }

  /** From the bid to the reviews, as far as they get. */
  private void hired(Person person, Random random) {
    if (unavailable.contains(person)) {
      return;
    }
    String[] gig = openGigs.poll();
    if (gig == null) {
      int brand = random.nextInt(brands.size());
      gig(owners.get(brand), brands.get(brand));
      return;
    }
    Person owner = owner(gig[2]);
    Answer bid = said(work.apply(person, gig[0], gig[1], 20_000));
    if (bid.status() != 201) {
      openGigs.add(gig);
      return;
    }
    String application = "/api/v1/applications/" + bid.text("id");
    if (random.nextInt(4) == 0) {
      said(api.post(application + "/withdraw", person, Map.of()));
      openGigs.add(gig);
      return;
    }
    Answer selected = said(api.post(application + "/select", owner, Map.of()));
    String engagement = "/api/v1/engagements/" + selected.text("engagementId");
    if (selected.status() != 200 || random.nextInt(4) == 0) {
      return;
    }
    said(
        api.post(
            engagement + "/deliveries", person, Map.of("note", "Here", "mediaIds", List.of())));
    said(api.post(engagement + "/approve", owner, Map.of()));
    Map<String, Object> review =
        Map.of("rating", 1 + random.nextInt(5), "text", "Said", "skills", List.of());
    said(api.post(engagement + "/reviews", owner, review));
    said(api.post(engagement + "/reviews", person, review));
  }

  private void away(Person person, Random random) {
    LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(200));
    said(
        api.call(
            random.nextInt(3) == 0 ? "DELETE" : "PUT",
            "/api/v1/users/me/away",
            person,
            Map.of("from", from.toString(), "to", from.plusDays(3).toString()),
            Map.of("If-Match", "*")));
  }
}
