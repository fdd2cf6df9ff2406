package io.crewcall.gig.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api;
import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.GigServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Gigs kept as templates, by one person and by a brand's team. */
class TemplateTest extends GigServiceTest {
  private static final String PATH = "/gigs/templates";

  private static Map<String, Object> dates() {
    return Map.of("deadline", Instant.now().plus(9, ChronoUnit.DAYS).toString());
  }

  @Test
  void savedFromAGigAndPostedAgain() {
    Api poster = person();
    Map<String, Object> roles =
        Map.of("roles", List.of(role("EDITOR", 2, 500), role("WRITER", 1, 300)), "city", "Pune");
    Answer gig = poster.post("/gigs", gig(roles)).expect(201);
    Map<String, Object> keep = Map.of("name", "Reels", "gigId", gig.id("id"));
    person().post(PATH, keep).refused(404, "GIG_NOT_FOUND");
    Answer kept = poster.post(PATH, keep).expect(201);
    String path = PATH + "/" + kept.text("id");
    person().get(path).refused(404, "TEMPLATE_NOT_FOUND");
    assertThat(poster.get(PATH).ids()).containsExactly(kept.text("id"));
    Answer again = poster.post(path + "/gigs", dates()).expect(201);
    assertThat(again.text("status")).isEqualTo("DRAFT");
    assertThat(again.text("title")).isEqualTo(gig.text("title"));
    assertThat(again.text("city")).isEqualTo("Pune");
    assertThat(again.body().path("roles")).hasSize(2);
    assertThat(again.body().path("budget")).isEqualTo(gig.body().path("budget"));
    poster
        .post(path + "/gigs", Map.of("deadline", "2020-01-01T00:00:00Z"))
        .refused(422, "DEADLINE_PASSED");
    poster.send("DELETE", path, null, Map.of()).expect(428);
    poster.send("DELETE", path, null, Map.of("If-Match", kept.header("etag"))).expect(204);
    poster.get(path).refused(404, "TEMPLATE_NOT_FOUND");
  }

  @Test
  void brandsTemplatesAreItsTeams() {
    Api manager = person();
    Api viewer = person();
    UUID brand = stage().brand(person().id());
    stage().member(brand, manager.id(), "MANAGER");
    stage().member(brand, viewer.id(), "VIEWER");
    Answer gig = manager.post("/gigs", gig(Map.of("brandId", brand))).expect(201);
    Answer kept =
        manager
            .post(PATH, Map.of("name", "Ours", "gigId", gig.id("id"), "brandId", brand))
            .expect(201);
    String path = PATH + "/" + kept.text("id");
    assertThat(viewer.get(PATH + "?brandId=" + brand).ids()).containsExactly(kept.text("id"));
    assertThat(manager.get(PATH).items()).as("one's own are others").isEmpty();
    person().get(PATH + "?brandId=" + brand).refused(404, "BRAND_NOT_FOUND");
    viewer.post(path + "/gigs", dates()).refused(403, "NOT_BRAND_MANAGER");
    viewer
        .send("DELETE", path, null, Map.of("If-Match", kept.header("etag")))
        .refused(403, "NOT_BRAND_MANAGER");
    assertThat(manager.post(path + "/gigs", dates()).expect(201).id("brandId")).isEqualTo(brand);
  }
}
