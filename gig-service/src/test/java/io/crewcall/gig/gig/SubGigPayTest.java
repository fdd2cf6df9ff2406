package io.crewcall.gig.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.gig.Api;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a sub-gig pays: everybody's to know while it takes bids, then those it was offered to. */
class SubGigPayTest extends GigServiceTest {
  private Api owner;
  private Api teammate;
  private Api poster;
  private Api applicant;
  private Api rejected;
  private Api withdrawn;
  private Api invited;
  private Api stranger;

  @BeforeEach
  void people() {
    owner = person();
    teammate = person();
    poster = person();
    applicant = person();
    rejected = person();
    withdrawn = person();
    invited = person();
    stranger = person();
  }

  /** Posted by somebody whom a brand hired. */
  private UUID subGig() {
    UUID brand = stage().brand(owner.id());
    stage().member(brand, teammate.id(), "MANAGER");
    Work work =
        stage()
            .workFor(
                stage().gig(owner.id(), brand, stage().campaign(brand, 10_000_000), 1),
                poster.id(),
                5_000_000);
    return openGig(poster, Map.of("parentEngagementId", work.id())).id("id");
  }

  private Api admin() {
    return as(UUID.randomUUID(), Role.ADMIN);
  }

  private static boolean pays(Api who, UUID gig) {
    return pays(who.get("/gigs/" + gig).expect(200).body());
  }

  private static boolean pays(JsonNode gig) {
    assertThat(gig.has("budget")).isTrue();
    boolean shown = !gig.get("budget").isNull();
    gig.path("roles")
        .forEach(role -> {
          assertThat(role.has("budgetPerSlot")).isTrue();
          assertThat(role.get("budgetPerSlot").isNull()).isNotEqualTo(shown);
        });
    return shown;
  }

  private void shown(UUID gig, Api... people) {
    for (Api who : people) {
      assertThat(pays(who, gig)).isTrue();
    }
  }

  private void hidden(UUID gig, Api... people) {
    for (Api who : people) {
      assertThat(pays(who, gig)).isFalse();
      assertThat(who.get("/gigs?ids=" + gig).items()).noneMatch(SubGigPayTest::pays);
      assertThat(who.get("/gigs?creatorId=" + poster.id()).items())
          .isNotEmpty()
          .noneMatch(SubGigPayTest::pays);
    }
  }

  private UUID bidFor(UUID gig, UUID role, Api who) {
    return who.post("/gigs/" + gig + "/applications", bid(role, 9_000)).expect(201).id("id");
  }

  @Test
  void isPublicWhileItTakesBidsAndThenOfThoseItWasOfferedTo() {
    UUID gig = subGig();
    UUID role = roleOf(stranger.get("/gigs/" + gig));
    shown(gig, owner, teammate, poster, stranger, admin());
    stranger.send("PUT", "/gigs/" + gig + "/save", null, Map.of()).expect(204);
    UUID bid = bidFor(gig, role, applicant);
    UUID refused = bidFor(gig, role, rejected);
    UUID taken = bidFor(gig, role, withdrawn);
    withdrawn.post("/applications/" + taken + "/withdraw").expect(200);
    poster.post("/applications/" + refused + "/reject", Map.of("reason", "Later")).expect(200);
    poster
        .post("/gigs/" + gig + "/invitations", Map.of("gigRoleId", role, "userId", invited.id()))
        .expect(201);

    poster.post("/gigs/" + gig + "/pause").expect(200);
    shown(gig, poster, applicant, rejected, withdrawn, invited, admin());
    hidden(gig, owner, teammate, stranger);
    assertThat(stranger.get("/gigs/saved").items())
        .hasSize(1)
        .noneMatch(saved -> pays(saved.path("gig").isObject() ? saved.path("gig") : saved));
    poster.post("/gigs/" + gig + "/resume").expect(200);
    shown(gig, owner, stranger);

    poster.post("/applications/" + bid + "/select").expect(200);
    assertThat(stranger.get("/gigs/" + gig).text("status")).isEqualTo("FILLED");
    shown(gig, poster, applicant, rejected, withdrawn, invited, admin());
    hidden(gig, owner, teammate, stranger);
    List<Boolean> told =
        events.all(GigState.class).stream()
            .filter(event -> event.subject().equals(gig))
            .map(event -> event.data().payPublic())
            .toList();
    // created, published, paused, resumed, filled
    assertThat(told).startsWith(false, true, false, true);
    assertThat(events.await(GigState.class, "gig.filled", gig).data().payPublic()).isFalse();
  }

  @Test
  void isHiddenWhenItWasCalledOff() {
    UUID gig = subGig();
    bidFor(gig, roleOf(stranger.get("/gigs/" + gig)), applicant);
    poster.post("/gigs/" + gig + "/cancel", Map.of("reason", "Off")).expect(200);
    shown(gig, poster, applicant, admin());
    hidden(gig, owner, teammate, stranger, invited);
  }

  /** The next level down hides from those two levels up as well. */
  @Test
  void isHiddenFromWhoeverIsFurtherUp() {
    Work first = stage().work(owner.id(), UUID.randomUUID(), 5_000_000);
    Work second = stage().workUnder(first, poster.id(), 2_000_000);
    UUID gig = openGig(poster, Map.of("parentEngagementId", second.id())).id("id");
    poster.post("/gigs/" + gig + "/cancel", Map.of("reason", "Off")).expect(200);
    shown(gig, poster);
    hidden(gig, owner, as(first.workerId()));
  }

  @Test
  void gigsUnderNoEngagementShowTheirPayAlways() {
    UUID gig = openGig(poster, Map.of()).id("id");
    poster.post("/gigs/" + gig + "/cancel", Map.of("reason", "Off")).expect(200);
    shown(gig, poster, stranger);
  }
}
