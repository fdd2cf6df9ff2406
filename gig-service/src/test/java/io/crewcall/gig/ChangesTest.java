package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients that keep a copy of what is theirs: whatever happens, the copy becomes the original. */
class ChangesTest extends GigServiceTest {
  private static final int WRITERS = 4;
  private static final int CHANGES = 250;

  /** What is whose, said once more and otherwise than the service says it. */
  private static final Map<String, String> OWN =
      Map.of(
          "gigs",
          "select id, version from gig where (creator_id = :me and brand_id is null)"
              + " or brand_id in (select brand_id from brand_member where user_id = :me)",
          "applications",
          "select id, version from application where applicant_id = :me"
              + " or (hirer_id = :me and brand_id is null)"
              + " or brand_id in (select brand_id from brand_member where user_id = :me)",
          "engagements",
          "select id, version from engagement where worker_id = :me"
              + " or (hirer_id = :me and brand_id is null)"
              + " or brand_id in (select brand_id from brand_member where user_id = :me)",
          "invitations",
          "select id, version from invitation where user_id = :me"
              + " or (from_user_id = :me and brand_id is null)"
              + " or brand_id in (select brand_id from brand_member where user_id = :me)");

  @Autowired private TransactionTemplate transaction;

  /** A phone. */
  private static final class Device {
    private final Api caller;
    private final int limit;
    private final Map<String, String> since = new HashMap<>();
    private final Map<String, Map<UUID, Long>> copy = new TreeMap<>();

    Device(Api caller, int limit) {
      this.caller = caller;
      this.limit = limit;
      OWN.keySet().forEach(kind -> copy.put(kind, new TreeMap<>()));
    }

    void readAll() {
      OWN.keySet().forEach(this::read);
    }

    /** Reads all pages of what has changed. */
    void read(String kind) {
      Map<UUID, Long> mine = copy.get(kind);
      String asked = since.containsKey(kind) ? "&updatedSince=" + since.get(kind) : "";
      String next = "";
      Answer page;
      do {
        page = caller.get("/" + kind + "/changes?limit=" + limit + asked + next).expect(200);
        page.body().path("removed").forEach(id -> mine.remove(UUID.fromString(id.asString())));
        page.items()
            .forEach(item ->
                mine.put(
                    UUID.fromString(item.path("id").asString()), item.path("version").asLong()));
        next = page.body().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
      } while (!next.isEmpty());
      since.put(kind, page.text("nextSince"));
    }
  }

  @Test
  void twoDevicesEqualTheServerAfterAThousandChanges() throws Exception {
    UUID me = UUID.randomUUID();
    List<UUID> brands = new ArrayList<>();
    List<Gig> gigs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      UUID brand = stage().brand(UUID.randomUUID());
      brands.add(brand);
      gigs.add(stage().gig(UUID.randomUUID(), brand, null, 50));
      gigs.add(stage().gig(me, null, null, 50));
    }
    stage().member(brands.getFirst(), me, "VIEWER");
    stage().work(me, UUID.randomUUID(), 100);
    stage().work(UUID.randomUUID(), me, 100);
    Device often = new Device(as(me), 7);
    Device seldom = new Device(as(me), 100);
    seldom.readAll();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        writers.add(
            threads.submit(() -> {
              for (int i = 0; i < CHANGES; i++) {
                change(random, me, brands, gigs);
              }
            }));
      }
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        often.readAll();
        if (writers.stream().anyMatch(Future::isDone)) {
          seldom.readAll();
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    for (Device device : List.of(often, seldom, new Device(as(me), 100))) {
      device.readAll();
      OWN.forEach((kind, query) ->
          assertThat(device.copy.get(kind)).as(kind).isEqualTo(original(query, me)));
    }
    assertThat(often.copy.get("applications")).isNotEmpty();
    assertThat(often.copy.get("invitations")).isNotEmpty();
    assertThat(often.copy.get("gigs")).hasSizeGreaterThan(10);
    assertThat(often.copy.get("engagements")).hasSizeGreaterThan(10);
    assertThat(
            stage().number("select count(*) from tombstone where kind = 'gig' and party = ?", me))
        .isPositive();
  }

  private Map<UUID, Long> original(String query, UUID me) {
    Map<UUID, Long> rows = new TreeMap<>();
    jdbc.sql(query)
        .param("me", me)
        .query((java.sql.ResultSet row) -> {
          rows.put(row.getObject("id", UUID.class), row.getLong("version"));
        });
    return rows;
  }

  /** One of all that may happen, often together with another in one transaction. */
  private void change(Random random, UUID me, List<UUID> brands, List<Gig> gigs) {
    transaction.executeWithoutResult(status -> {
      int steps = 1 + random.nextInt(2);
      for (int step = 0; step < steps; step++) {
        Gig gig = gigs.get(random.nextInt(gigs.size()));
        UUID brand = brands.get(random.nextInt(brands.size()));
        switch (random.nextInt(14)) {
          case 0, 1, 2 -> stage().bid(gig, UUID.randomUUID());
          case 3 ->
              jdbc.sql(
                      """
                      insert into invitation (id, gig_id, gig_role_id, user_id, from_user_id,
                        brand_id, status, sent_at, version)
                      select ?, g.id, ?, ?, creator_id, brand_id, 'REVOKED', now(), 1
                      from gig g where g.id = ?
                      """)
                  .params(
                      UUID.randomUUID(),
                      gig.roleId(),
                      random.nextBoolean() ? me : UUID.randomUUID(),
                      gig.id())
                  .update();
          case 4, 5 -> update(random, "application", gig);
          case 6 -> update(random, "invitation", gig);
          case 7 -> engagements("worker_id", me);
          case 8 -> {
            String table = random.nextBoolean() ? "application" : "invitation";
            jdbc.sql(
                    "delete from "
                        + table
                        + " where id in (select id from "
                        + table
                        + " where gig_id = ? order by id limit 1 for update skip locked)")
                .param(gig.id())
                .update();
          }
          case 9 -> {
            Gig spare =
                random.nextBoolean()
                    ? stage().gig(me, null, null, 1)
                    : stage().gig(UUID.randomUUID(), brand, null, 1);
            jdbc.sql("update gig set title = 'Spare' where id = ?").param(spare.id()).update();
          }
          case 10 ->
              ownGigs("update gig set version = version + 1", me, brand, "'A film', 'Spare'");
          case 11 -> ownGigs("delete from gig", me, brand, "'Spare'");
          case 12 -> {
            if (random.nextBoolean()) {
              stage().work(me, UUID.randomUUID(), 100);
            } else {
              stage().work(UUID.randomUUID(), me, 100);
            }
            engagements("hirer_id", me);
          }
          default -> {
            if (jdbc.sql("delete from brand_member where brand_id = ? and user_id = ?")
                    .params(brand, me)
                    .update()
                == 0) {
              jdbc.sql("insert into brand_member values (?, ?, 'VIEWER') on conflict do nothing")
                  .params(brand, me)
                  .update();
            }
          }
        }
      }
    });
  }

  /** Some that nobody else is at. */
  private void engagements(String side, UUID me) {
    jdbc.sql(
            "update engagement set version = version + 1 where id in (select id from engagement"
                + " where "
                + side
                + " = ? order by id limit 2 for no key update skip locked)")
        .param(me)
        .update();
  }

  /** One of those that nobody else is at. */
  private void ownGigs(String statement, UUID me, UUID brand, String titles) {
    jdbc.sql(
            statement
                + " where id in (select id from gig where title in ("
                + titles
                + ") and (brand_id = ? or (creator_id = ? and brand_id is null))"
                + " order by id desc limit 1 for no key update skip locked)")
        .params(brand, me)
        .update();
  }

  private void update(Random random, String table, Gig gig) {
    jdbc.sql(
            "update "
                + table
                + " set version = version + 1 where id in (select id from "
                + table
                + " where gig_id = ? order by id limit 1 offset ? for update skip locked)")
        .params(gig.id(), random.nextInt(10))
        .update();
  }

  /** A transaction that began before a client read and ends after it is seen the next time. */
  @Test
  void aLateCommitIsNotLost() {
    UUID me = UUID.randomUUID();
    Gig gig = stage().gig(me, null, null, 5);
    UUID late = stage().bid(gig, UUID.randomUUID());
    Device device = new Device(as(me), 20);
    device.readAll();
    transaction.executeWithoutResult(status -> {
      jdbc.sql("update application set version = version + 1 where id = ?").param(late).update();
      Thread other =
          Thread.ofVirtual()
              .start(() -> {
                stage().bid(gig, UUID.randomUUID());
                device.read("applications");
              });
      try {
        other.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(device.copy.get("applications")).hasSize(2).containsEntry(late, 1L);
    device.read("applications");
    assertThat(device.copy.get("applications")).containsEntry(late, 2L);
  }

  @Test
  void aMarkIsOfOnePersonAndOneList() {
    Api me = person();
    String mark = me.get("/gigs/changes").expect(200).text("nextSince");
    assertThat(me.get("/gigs/changes?updatedSince=" + mark).expect(200).items()).isEmpty();
    person().get("/gigs/changes?updatedSince=" + mark).refused(400, "INVALID_CURSOR");
    me.get("/applications/changes?updatedSince=" + mark).refused(400, "INVALID_CURSOR");
    me.get("/gigs/changes?updatedSince=2026-11-30T00:00:00Z").refused(400, "INVALID_CURSOR");
    nobody().get("/gigs/changes").expect(401);
  }
}
