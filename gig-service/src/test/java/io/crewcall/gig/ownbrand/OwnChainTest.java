package io.crewcall.gig.ownbrand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api;
import io.crewcall.gig.GigServiceTest;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes down a chain does not come back to whoever stands above in it. */
class OwnChainTest extends GigServiceTest {
  private Api owner;
  private Api manager;
  private Api star;
  private Api editor;
  private Gig below;
  private Gig lowest;

  /** A brand hires a star, who hires an editor, who is looking for somebody. */
  @BeforeEach
  void chain() {
    owner = person();
    manager = person();
    star = person();
    editor = person();
    UUID brand = stage().brand(owner.id());
    stage().member(brand, manager.id(), "MANAGER");
    Work first = stage().workFor(stage().gig(owner.id(), brand, null, 3), star.id(), 1_000_000);
    jdbc.sql("update engagement set brand_id = ? where id = ?").params(brand, first.id()).update();
    Work second = stage().workUnder(first, editor.id(), 500_000);
    below = stage().subGig(first, 3);
    lowest = stage().subGig(second, 3);
  }

  @AfterEach
  void invariants() {
    nothingViolated();
  }

  private static Map<String, Object> bid(Gig gig) {
    return Map.of(
        "gigRoleId",
        gig.roleId(),
        "coverNote",
        "Me",
        "proposedFee",
        Map.of("amount", 100, "currency", "INR"));
  }

  @Test
  void whoStandsAboveDoesNotApply() {
    for (Api above : List.of(owner, manager)) {
      above
          .post("/gigs/" + below.id() + "/applications", bid(below))
          .refused(403, "OWN_BRANDS_GIG");
    }
    for (Api above : List.of(owner, manager, star)) {
      above
          .post("/gigs/" + lowest.id() + "/applications", bid(lowest))
          .refused(403, "OWN_BRANDS_GIG");
    }
    assertThat(person().post("/gigs/" + lowest.id() + "/applications", bid(lowest)).status())
        .isEqualTo(201);
  }

  @Test
  void whoStandsAboveIsNotHired() {
    for (Api above : List.of(owner, manager, star)) {
      String bid = "/applications/" + stage().bid(lowest, above.id());
      assertThat(editor.get(bid).actions()).containsExactly("reject");
      editor.post(bid + "/select").refused(403, "OWN_BRANDS_GIG");
      editor
          .post(bid + "/offer", Map.of("fee", Map.of("amount", 100, "currency", "INR")))
          .refused(403, "OWN_BRANDS_GIG");
    }
    String other = "/applications/" + stage().bid(lowest, person().id());
    assertThat(editor.get(other).actions()).contains("select", "offer");
    assertThat(editor.post(other + "/select").status()).isEqualTo(200);
  }

  /** Somebody of another brand, or who was hired for the same gig, has no part above. */
  @Test
  void neighboursAreHired() {
    Api elsewhere = person();
    stage().brand(elsewhere.id());
    Api mate = person();
    stage().workFor(below, mate.id(), 100);
    for (Api stranger : List.of(elsewhere, mate)) {
      String bid = "/applications/" + stage().bid(lowest, stranger.id());
      assertThat(editor.post(bid + "/select").status()).isEqualTo(200);
    }
  }
}
