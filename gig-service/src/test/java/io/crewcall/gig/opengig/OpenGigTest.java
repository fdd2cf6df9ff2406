package io.crewcall.gig.opengig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a stranger without an account sees of a brand's open gigs. */
class OpenGigTest extends GigServiceTest {
  private final UUID owner = UUID.randomUUID();

  /** Slots were filled here by nobody; what all tests look at in the end must add up. */
  @AfterEach
  void emptySlots() {
    sql(
        """
        update gig_role set filled = 0, reserved = 0
        where gig_id in (select id from gig where creator_id = ?)
        """,
        owner);
  }

  private static String path(UUID brand) {
    return "/brands/" + brand + "/gigs";
  }

  private List<String> seen(UUID brand) {
    return nobody().get(path(brand)).expect(200).ids();
  }

  private void sql(String text, Object... parameters) {
    jdbc.sql(text).params(parameters).update();
  }

  private void account(UUID user, boolean active) {
    sql(
        "insert into user_replica (user_id, handle, display_name, active, version)"
            + " values (?, ?, 'Asha', ?, 1) on conflict (user_id) do update"
            + " set active = excluded.active",
        user,
        "u" + user.toString().substring(0, 12),
        active);
  }

  @Test
  void aGigTellsWhatIsWantedAndNothingOfPeople() {
    UUID brand = stage().brand(owner);
    UUID id =
        openGig(
                as(owner),
                Map.of(
                    "brandId",
                    brand,
                    "city",
                    "Pune",
                    "roles",
                    List.of(role("EDITOR", 2, 10_000), role("COLORIST", 1, 5_000))))
            .id("id");
    sql("update gig_role set filled = 1 where gig_id = ? and position = 0", id);

    JsonNode gig = nobody().get(path(brand)).expect(200).items().getFirst();

    assertThat(gig.path("id").asString()).isEqualTo(id.toString());
    assertThat(gig.path("title").asString()).isEqualTo("Edit three reels");
    assertThat(gig.path("type").asString()).isEqualTo("CREW_HIRE");
    assertThat(gig.at("/roles/0/profession").asString()).isEqualTo("EDITOR");
    assertThat(gig.at("/roles/0/skillTags/0").asString()).isEqualTo("reels");
    assertThat(gig.at("/roles/0/slots").asInt()).isEqualTo(2);
    assertThat(gig.at("/roles/0/slotsLeft").asInt()).isEqualTo(1);
    assertThat(gig.at("/roles/1/budgetPerSlot/amount").asLong()).isEqualTo(500_000);
    assertThat(gig.at("/budget/amount").asLong()).isEqualTo(2_500_000);
    assertThat(gig.path("city").asString()).isEqualTo("Pune");
    assertThat(gig.path("remote").isBoolean()).isTrue();
    assertThat(gig.path("slotsLeft").asInt()).isEqualTo(2);
    assertThat(gig.path("publishedAt").asString()).isNotEmpty();
    JsonNode own = as(owner).get("/gigs/" + id).body();
    assertThat(gig.path("deadline")).isEqualTo(own.path("deadline"));
    assertThat(gig.path("budget")).isEqualTo(own.path("budget"));
    assertThat(gig.toString()).doesNotContain(owner.toString());
  }

  @Test
  void onlyWhatTakesBidsIsShown() {
    UUID brand = stage().brand(owner);
    UUID campaign = stage().campaign(brand, 1_000_000);
    Gig alone = stage().gig(owner, brand, null, 2);
    Gig inCampaign = stage().gig(owner, brand, campaign, 2);
    for (String status :
        List.of("DRAFT", "PAUSED", "FILLED", "IN_PROGRESS", "COMPLETED", "EXPIRED", "CANCELLED")) {
      sql(
          "update gig set status = ? where id = ?",
          status,
          stage().gig(owner, brand, null, 1).id());
    }
    // The job that ends it has not come round yet.
    sql(
        "update gig set deadline = now() - interval '1 second' where id = ?",
        stage().gig(owner, brand, null, 1).id());
    // All slots are kept for a team that was asked.
    sql(
        "update gig_role set filled = 2, reserved = 2 where gig_id = ?",
        stage().gig(owner, brand, null, 2).id());
    stage().gig(owner, null, null, 1);
    stage().gig(owner, stage().brand(UUID.randomUUID()), null, 1);

    String[] shown = {alone.id().toString(), inCampaign.id().toString()};
    assertThat(seen(brand)).containsExactlyInAnyOrder(shown);
    // Also to the team itself: the page is one for everybody.
    assertThat(as(owner).get(path(brand)).expect(200).ids()).containsExactlyInAnyOrder(shown);
  }

  @Test
  void whatIsPausedIsGoneUntilItGoesOn() {
    UUID brand = stage().brand(owner);
    UUID id = openGig(as(owner), Map.of("brandId", brand)).id("id");
    assertThat(seen(brand)).containsExactly(id.toString());
    as(owner).post("/gigs/" + id + "/pause").expect(200);
    assertThat(seen(brand)).isEmpty();
    as(owner).post("/gigs/" + id + "/resume").expect(200);
    assertThat(seen(brand)).containsExactly(id.toString());
  }

  @Test
  void pagesHaveNoGapsAndTheNewestIsFirst() {
    UUID brand = stage().brand(owner);
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      wanted.add(stage().gig(owner, brand, null, 1).id().toString());
    }
    wanted.sort(Collections.reverseOrder());
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      Answer page = nobody().get(path(brand) + "?limit=3" + next).expect(200);
      read.addAll(page.ids());
      boolean last = page.body().path("nextCursor").isNull();
      assertThat(page.header("link").isEmpty()).isEqualTo(last);
      next = last ? "" : "&cursor=" + page.text("nextCursor");
    } while (!next.isEmpty());
    assertThat(read).isEqualTo(wanted);

    UUID other = stage().brand(UUID.randomUUID());
    String cursor = nobody().get(path(brand) + "?limit=1").text("nextCursor");
    nobody().get(path(other) + "?cursor=" + cursor).refused(400, "INVALID_CURSOR");
    nobody().get(path(brand) + "?limit=101").expect(400);
    nobody().get(path(brand) + "?status=DRAFT").expect(400);
    nobody().get("/brands/1/gigs").expect(400);
  }

  @Test
  void cachesMayKeepItForAMinute() {
    UUID brand = stage().brand(owner);
    Gig gig = stage().gig(owner, brand, null, 3);
    Answer page = nobody().get(path(brand)).expect(200);
    assertThat(page.header("cache-control")).isEqualTo("max-age=60, public");
    Map<String, String> known = Map.of("If-None-Match", page.header("etag"));
    nobody().send("GET", path(brand), null, known).expect(304);
    Answer mine = as(owner).get(path(brand)).expect(200);
    assertThat(mine.body()).isEqualTo(page.body());
    assertThat(mine.header("etag")).isEqualTo(page.header("etag"));
    Answer head = nobody().send("HEAD", path(brand), null, Map.of()).expect(200);
    assertThat(head.header("etag")).isEqualTo(page.header("etag"));
    sql("update gig_role set filled = 1 where gig_id = ?", gig.id());
    Answer anew = nobody().send("GET", path(brand), null, known).expect(200);
    assertThat(anew.items().getFirst().path("slotsLeft").asInt()).isEqualTo(2);
  }

  /** A brand's gig is its team's, whoever posted it. */
  @Test
  void nothingIsShownOfABrandThatNobodyDecidesFor() {
    nobody().get(path(UUID.randomUUID())).refused(404, "BRAND_NOT_FOUND");
    UUID manager = UUID.randomUUID();
    UUID viewer = UUID.randomUUID();
    UUID brand = stage().brand(owner);
    stage().member(brand, manager, "MANAGER");
    stage().member(brand, viewer, "VIEWER");
    String gig = stage().gig(owner, brand, null, 1).id().toString();
    account(viewer, true);
    account(owner, true);
    account(manager, true);
    assertThat(seen(brand)).containsExactly(gig);
    account(owner, false);
    assertThat(seen(brand)).as("the manager is there").containsExactly(gig);
    account(manager, false);
    assertThat(seen(brand)).as("a viewer decides nothing").isEmpty();
    account(owner, true);
    assertThat(seen(brand)).as("the account is open again").containsExactly(gig);
    sql("delete from brand_member where brand_id = ? and role <> 'VIEWER'", brand);
    assertThat(seen(brand)).as("all have left").isEmpty();
  }

  @Test
  void theRestOfGigsStillWantsAnAccount() {
    UUID brand = stage().brand(owner);
    Gig gig = stage().gig(owner, brand, null, 1);
    Api nobody = nobody();
    for (String closed : List.of("/gigs", "/gigs?brandId=" + brand, "/gigs/" + gig.id())) {
      nobody.get(closed).expect(401);
    }
    nobody.post(path(brand), Map.of()).expect(401);
  }
}
