package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.analytics.ScorecardState;
import io.crewcall.contracts.brand.BrandState;
import io.crewcall.contracts.brand.BrandState.Member;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.gig.Stage.Gig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a list shows is in the list: people, brands and what the caller has to do with it. */
class CardsTest extends GigServiceTest {
  private static final String LOGO = "/api/v1/media/public/abc/small";

  private UUID known(String name) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "insert into user_replica (user_id, handle, display_name, avatar_url, city, roles,"
                + " active, version) values (?, ?, ?, '/api/v1/media/public/def/small', 'Pune',"
                + " '[\"CREATIVE\"]', true, 1)")
        .params(id, "u" + id.toString().substring(0, 12), name)
        .update();
    return id;
  }

  private UUID brandWithLogo(UUID owner) {
    UUID brand = UUID.randomUUID();
    events.publish(
        "brand.created",
        brand,
        1,
        new BrandState(
            brand,
            "Chai & Co",
            "Food",
            null,
            LOGO,
            owner,
            List.of(new Member(owner, MemberRole.OWNER))));
    await()
        .until(
            () -> stage().number("select count(*) from brand_logo where brand_id = ?", brand) == 1);
    return brand;
  }

  @Test
  void applicantsAreCards() {
    Api owner = as(known("Asha"));
    UUID brand = brandWithLogo(owner.id());
    Gig gig = stage().gig(owner.id(), brand, null, 3);
    UUID applicant = known("Ravi");
    stage().bid(gig, applicant);
    events.publish(
        "scorecard.computed",
        applicant,
        3,
        new ScorecardState(
            applicant, 4.6, 12, 4.4, 0.8, 0.9, 0.9, 0.7, 9, Instant.now(), 5.5, null, 0L));
    await()
        .untilAsserted(() -> {
          JsonNode bid = owner.get("/applications?brandId=" + brand).expect(200).items().getFirst();
          assertThat(bid.path("applicant").path("rating").path("value").asDouble()).isEqualTo(4.6);
        });
    JsonNode bid = owner.get("/gigs/" + gig.id() + "/applications").items().getFirst();
    JsonNode card = bid.path("applicant");
    assertThat(card.path("displayName").asString()).isEqualTo("Ravi");
    assertThat(card.path("avatarUrl").asString()).contains("/media/public/");
    assertThat(card.path("city").asString()).isEqualTo("Pune");
    assertThat(card.path("rating").path("count").asLong()).isEqualTo(12);
    assertThat(card.path("responseHours").asDouble()).isEqualTo(5.5);
    assertThat(card.path("followers").isNull()).isTrue();
    assertThat(bid.path("hirer").path("displayName").asString()).isEqualTo("Asha");
    assertThat(bid.path("brand").path("logoUrl").asString()).isEqualTo(LOGO);
    JsonNode own = as(applicant).get("/applications/mine").items().getFirst();
    assertThat(own.path("brand").path("name").asString()).isEqualTo("Chai & Co");
  }

  @Test
  void aGigTellsWhoPostsItAndWhatIsMine() {
    Api owner = as(known("Asha"));
    UUID brand = brandWithLogo(owner.id());
    Gig gig = stage().gig(owner.id(), brand, null, 3);
    Api me = as(known("Ravi"), Role.CREATIVE);
    String path = "/gigs?brandId=" + brand;
    JsonNode before = me.get(path).items().getFirst();
    assertThat(before.path("postedBy").path("brand").path("logoUrl").asString()).isEqualTo(LOGO);
    assertThat(before.path("postedBy").path("person").path("displayName").asString())
        .isEqualTo("Asha");
    assertThat(before.path("slotsLeft").asInt()).isEqualTo(3);
    assertThat(before.path("applied").isNull()).isTrue();
    assertThat(before.path("saved").asBoolean()).isFalse();
    String tag = me.get("/gigs/" + gig.id()).header("etag");

    UUID bid =
        me.post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 10)).expect(201).id("id");
    me.send("PUT", "/gigs/" + gig.id() + "/save", null, Map.of()).expect(204);
    JsonNode after = me.get(path).items().getFirst();
    assertThat(after.path("applied").path("applicationId").asString()).isEqualTo(bid.toString());
    assertThat(after.path("applied").path("status").asString()).isEqualTo("APPLIED");
    assertThat(after.path("saved").asBoolean()).isTrue();
    // What is shown has changed, though not the gig.
    me.send("GET", "/gigs/" + gig.id(), null, Map.of("If-None-Match", tag)).expect(200);
    assertThat(person().get(path).items().getFirst().path("applied").isNull()).isTrue();
    // Who withdrew and bid again is shown the new bid.
    me.post("/applications/" + bid + "/withdraw").expect(200);
    UUID again =
        me.post("/gigs/" + gig.id() + "/applications", bid(gig.roleId(), 9)).expect(201).id("id");
    assertThat(me.get(path).items().getFirst().path("applied").path("applicationId").asString())
        .isEqualTo(again.toString());
    owner.post("/applications/" + again + "/select").expect(200);
    assertThat(me.get(path).items().getFirst().path("slotsLeft").asInt()).isEqualTo(2);
  }

  /** The hirer's own rating, not the one as a worker. */
  @Test
  void aGigTellsTheRatingOfThePersonWhoPosts() {
    UUID hirer = known("Asha");
    stage().gig(hirer, null, null, 1);
    events.publish(
        "scorecard.computed",
        hirer,
        1,
        new ScorecardState(
            hirer, 3.1, 12, 4.4, 0.8, 0.9, 0.9, 0.7, 9, Instant.now(), 5.5, 4.7, 8L));
    await()
        .untilAsserted(() -> {
          JsonNode gig = person().get("/gigs?creatorId=" + hirer).expect(200).items().getFirst();
          assertThat(gig.at("/postedBy/person/hirerRating/value").asDouble()).isEqualTo(4.7);
          assertThat(gig.at("/postedBy/person/hirerRating/count").asLong()).isEqualTo(8);
          assertThat(gig.at("/postedBy/brand").isNull()).isTrue();
        });
  }

  @Test
  void whoIsErasedHasNoCard() {
    Api owner = person();
    Gig gig = stage().gig(owner.id(), null, null, 1);
    UUID applicant = known("Ravi");
    stage().bid(gig, applicant);
    jdbc.sql("delete from user_replica where user_id = ?").param(applicant).update();
    JsonNode bid = owner.get("/gigs/" + gig.id() + "/applications").expect(200).items().getFirst();
    assertThat(bid.path("applicant").isNull()).isTrue();
  }

  @Test
  void gigsArePutAside() {
    Api me = person();
    Gig first = stage().gig(UUID.randomUUID(), null, null, 1);
    Gig second = stage().gig(UUID.randomUUID(), null, null, 1);
    for (Gig gig : List.of(first, second, first)) {
      me.send("PUT", "/gigs/" + gig.id() + "/save", null, Map.of()).expect(204);
    }
    var page = me.get("/gigs/saved?limit=1").expect(200);
    assertThat(page.ids()).containsExactly(second.id().toString());
    assertThat(me.get("/gigs/saved?limit=1&cursor=" + page.text("nextCursor")).ids())
        .containsExactly(first.id().toString());
    jdbc.sql("update gig set status = 'CANCELLED' where id = ?").param(first.id()).update();
    assertThat(me.get("/gigs/saved").ids()).contains(first.id().toString());
    assertThat(person().get("/gigs/saved").ids()).isEmpty();
    for (int i = 0; i < 2; i++) {
      me.send("DELETE", "/gigs/" + second.id() + "/save", null, Map.of()).expect(204);
    }
    assertThat(me.get("/gigs/saved").ids()).containsExactly(first.id().toString());
    Gig draft = stage().gig(UUID.randomUUID(), null, null, 1);
    jdbc.sql("update gig set status = 'DRAFT' where id = ?").param(draft.id()).update();
    for (UUID hidden : List.of(draft.id(), UUID.randomUUID())) {
      me.send("PUT", "/gigs/" + hidden + "/save", null, Map.of()).refused(404, "GIG_NOT_FOUND");
    }
  }
}
