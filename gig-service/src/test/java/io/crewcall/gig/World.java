package io.crewcall.gig;

import io.crewcall.contracts.Role;
import io.crewcall.gig.Api.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few people, a brand with little money, and all that they do to each other in one run. */
final class World {
  private static final List<String> ENDS =
      List.of("cancel", "withdraw", "reject", "decline", "revoke", "request-cancel", "dispute");
  private static final List<Integer> REFUSALS = List.of(403, 404, 409);

  private final AnyOrderTest test;
  private final JdbcClient jdbc;
  private final TreeMap<String, Integer> seen;
  private final States states;
  private final List<Api> people = new ArrayList<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final UUID brand;
  private final UUID campaign;
  private final List<String> story = new ArrayList<>();
  private Duration ahead = Duration.ZERO;
  private int steps;

  /**
   * What went wrong.
   *
   * @param sort the same for the same fault in another run
   * @param steps how many were done
   */
  record Failure(String sort, String what, int steps, List<String> story) {}

  World(AnyOrderTest test, JdbcClient jdbc, TreeMap<String, Integer> seen) {
    this.test = test;
    this.jdbc = jdbc;
    this.seen = seen;
    for (String name : List.of("hirer", "owner", "star", "crew", "stranger", "admin")) {
      UUID id = UUID.randomUUID();
      people.add(name.equals("admin") ? test.as(id, Role.ADMIN) : test.as(id));
      names.put(id, name);
      jdbc.sql(
              "insert into user_replica (user_id, handle, display_name, active, joined_at, version)"
                  + " values (?, ?, ?, true, now(), 1)")
          .params(id, "u" + id.toString().substring(0, 12), name)
          .update();
    }
    brand = new Stage(jdbc).brand(people.get(1).id());
    campaign = new Stage(jdbc).campaign(brand, 250_000);
    states = new States(jdbc);
    states.changes(true);
  }

  Failure failed(String what) {
    return new Failure(what.replaceAll("[0-9a-f-]{36}", "*"), what, steps, List.copyOf(story));
  }

  Optional<Failure> step(Random random) {
    steps++;
    int kind = random.nextInt(100);
    Optional<Failure> failure;
    boolean time = false;
    if (kind < 5) {
      failure = post(random);
    } else if (kind < 15) {
      failure = apply(random);
    } else if (kind < 19) {
      failure = invite(random);
    } else if (kind < 22) {
      failure = praise(random);
    } else if (kind < 24) {
      time = true;
      failure = pass(random);
    } else {
      failure = act(random);
    }
    if (failure.isPresent()) {
      return failure;
    }
    List<String> wrong = states.changes(time);
    return wrong.isEmpty() ? Optional.empty() : Optional.of(failed("states: " + wrong));
  }

  private <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Instant in(int days) {
    return Instant.now().plus(ahead).plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
  }

  private Optional<UUID> row(Random random, String table) {
    String key = table.equals("ledger") || table.equals("review_pair") ? "engagement_id" : "id";
    List<UUID> rows =
        jdbc.sql(
                "select "
                    + key
                    + " from "
                    + table
                    + " where xmin::text::bigint >= "
                    + states.since()
                    + " order by "
                    + key
                    + " desc limit 40")
            .query(UUID.class)
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    // Rather the young ones, with which more can be done.
    return Optional.of(
        rows.get(Math.min(random.nextInt(rows.size()), random.nextInt(rows.size()))));
  }

  /** One of those whom it concerns. */
  private Api party(Random random, String table, UUID id) {
    String key = table.equals("ledger") ? "engagement_id" : "id";
    String row =
        jdbc.sql("select to_jsonb(t) #>> '{}' from " + table + " t where " + key + " = ?")
            .param(id)
            .query(String.class)
            .single();
    List<Api> parties =
        people.stream().filter(person -> row.contains(person.id().toString())).toList();
    return any(random, parties.isEmpty() ? people : parties);
  }

  private Optional<Failure> done(Api who, String what, Answer answer, List<Integer> refusals) {
    story.add(
        names.get(who.id()) + ": " + what + " -> " + answer.status() + " " + answer.text("code"));
    seen.merge(what.replaceAll("[0-9a-f-]{36}", "*") + " " + answer.status(), 1, Integer::sum);
    return answer.status() < 300 || refusals.contains(answer.status())
        ? Optional.empty()
        : Optional.of(failed(what + " answered " + answer.status() + " " + answer.body()));
  }

  private Optional<Failure> post(Random random) {
    Api who = any(random, people);
    Map<String, Object> more = new HashMap<>();
    more.put("deadline", in(2 + random.nextInt(60)).toString());
    more.put("roles", List.of(GigServiceTest.role("EDITOR", 1 + random.nextInt(2), 1_000)));
    int sort = random.nextInt(3);
    Optional<UUID> above = row(random, "engagement");
    if (sort == 1) {
      who = people.get(1);
      more.put("brandId", brand);
      more.put("campaignId", campaign);
    } else if (sort == 2 && above.isPresent()) {
      more.put("parentEngagementId", above.get());
    }
    Answer answer = who.post("/gigs", GigServiceTest.gig(more));
    if (answer.status() == 201 && random.nextInt(8) > 0) {
      who.post("/gigs/" + answer.text("id") + "/publish");
    }
    return done(who, "post gig", answer, List.of(403, 404, 409, 422));
  }

  private Optional<Failure> apply(Random random) {
    Api who = any(random, people);
    Optional<UUID> gig = row(random, "gig");
    if (gig.isEmpty()) {
      return Optional.empty();
    }
    UUID role =
        jdbc.sql("select id from gig_role where gig_id = ?")
            .param(gig.get())
            .query(UUID.class)
            .single();
    return done(
        who,
        "apply",
        who.post(
            "/gigs/" + gig.get() + "/applications",
            GigServiceTest.bid(role, 500 + random.nextInt(500))),
        List.of(403, 404, 409));
  }

  private Optional<Failure> invite(Random random) {
    Optional<UUID> gig = row(random, "gig");
    if (gig.isEmpty()) {
      return Optional.empty();
    }
    Api who = any(random, people);
    Map<String, Object> body = new HashMap<>();
    body.put(
        "gigRoleId",
        jdbc.sql("select id from gig_role where gig_id = ?")
            .param(gig.get())
            .query(UUID.class)
            .single());
    body.put("userId", any(random, people).id());
    if (random.nextBoolean()) {
      body.put("terms", Map.of("fee", GigServiceTest.rupees(600)));
    }
    return done(
        who,
        "invite",
        who.post("/gigs/" + gig.get() + "/invitations", body),
        List.of(403, 404, 409, 422));
  }

  private Optional<Failure> praise(Random random) {
    Api who = any(random, people);
    Api other = any(random, people);
    boolean writes = random.nextBoolean();
    return done(
        who,
        writes ? "praise" : "ask for praise",
        writes
            ? who.post("/users/" + other.id() + "/testimonials", Map.of("text", "Fine"))
            : who.post("/users/" + other.id() + "/testimonial-requests", Map.of()),
        List.of(409, 422));
  }

  private Optional<Failure> pass(Random random) {
    int hours = any(random, List.of(1, 25, 73, 8 * 24, 15 * 24));
    ahead = ahead.plusHours(hours);
    test.ahead(ahead);
    test.windAll();
    story.add(hours + " hours pass");
    return Optional.empty();
  }

  /** Looks, foretells, tries. */
  private Optional<Failure> act(Random random) {
    Deeds.Kind kind = any(random, Deeds.KINDS);
    Optional<UUID> id = row(random, kind.table());
    for (int more = 0; more < 5 && id.isEmpty(); more++) {
      kind = any(random, Deeds.KINDS);
      id = row(random, kind.table());
    }
    if (id.isEmpty()) {
      return post(random);
    }
    Api who = random.nextInt(5) > 0 ? party(random, kind.table(), id.get()) : any(random, people);
    String address = kind.address().formatted(id.get());
    Answer look = who.get(address);
    if (look.status() != 200 && look.status() != 404) {
      return Optional.of(failed("looking at " + kind.table() + " answered " + look.status()));
    }
    List<String> allowed = look.status() == 200 ? look.actions() : List.of();
    List<String> verbs = List.copyOf(kind.verbs().keySet());
    String verb =
        !allowed.isEmpty() && random.nextInt(4) > 0 ? any(random, allowed) : any(random, verbs);
    if (ENDS.contains(verb) && random.nextInt(3) > 0) {
      // Else most stories would be short.
      verb = allowed.isEmpty() ? any(random, verbs) : any(random, allowed);
    }
    Deeds.Deed deed = kind.verbs().get(verb);
    if (deed == null) {
      return Optional.of(failed(kind.table() + " " + verb + " is not in this test: add it"));
    }
    Optional<Answer> tried = deed.tried(who, address, look, in(60).plusSeconds(60L * steps));
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    Answer answer = tried.get();
    Optional<Failure> fault = done(who, kind.table() + " " + verb, answer, REFUSALS);
    if (fault.isPresent()) {
      return fault;
    }
    boolean accepted = answer.status() < 300;
    if (accepted != allowed.contains(verb)) {
      return Optional.of(
          failed(
              "%s %s by %s: allowedActions %s, yet the answer was %d %s; it was %s"
                  .formatted(
                      kind.table(),
                      verb,
                      names.get(who.id()),
                      allowed,
                      answer.status(),
                      answer.text("code"),
                      look.text("status"))));
    }
    return Optional.empty();
  }
}
