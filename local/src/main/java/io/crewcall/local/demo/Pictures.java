package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.picture.Logo;
import io.crewcall.local.demo.picture.Portrait;
import io.crewcall.local.demo.picture.Still;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Draws and uploads pictures and shows them: faces, logos and work. A file is uploaded once: its
 * key gives the same asset again.
 */
final class Pictures {
  private static final int PATIENCE = 240;

  private final Api api;
  private final String run;
  private final Profiles profiles;

  Pictures(Api api, String run, Profiles profiles) {
    this.api = api;
    this.run = run;
    this.profiles = profiles;
  }

  private static long seed(Member who) {
    return who.handle().hashCode();
  }

  /** The face. */
  void face(Person person, Member who) {
    String asset = upload(person, "face", "AVATAR", Portrait.jpeg(seed(who)));
    ready(person, asset);
    show("/api/v1/users/me", person, Map.of("avatarMediaId", asset));
  }

  /** The logo and what else the brand's page says. */
  void logo(Person owner, Brand brand, String brandId) {
    String asset =
        upload(owner, "logo", "LOGO", Logo.jpeg(brand.owner().number(), seed(brand.owner())));
    ready(owner, asset);
    show(
        "/api/v1/brands/" + brandId,
        owner,
        Map.of(
            "logoMediaId", asset,
            "description", brand.description(),
            "city", brand.owner().city()));
  }

  /** Whoever shows the file hears of it a moment after the person. */
  private void show(String path, Person person, Map<String, Object> wanted) {
    Api.Answer answer = profiles.edit(path, person, wanted);
    for (int i = 0; i < PATIENCE && answer.status() == 422; i++) {
      pause();
      answer = profiles.edit(path, person, wanted);
    }
    answer.expect(200);
  }

  /**
   * Pictures of somebody's work, on their profile.
   *
   * @param profile {@code influencers} or {@code creatives}
   */
  void work(Person person, Member who, String profile, int count) {
    List<String> assets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      assets.add(upload(person, "work-" + i, "PORTFOLIO", Still.jpeg(i, seed(who))));
    }
    assets.forEach(asset -> ready(person, asset));
    String path = "/api/v1/" + profile + "/me";
    String version = api.get(path, person).expect(200).header("ETag").orElse("");
    List<Map<String, Object>> items = new ArrayList<>();
    for (String asset : assets) {
      Map<String, Object> item = new HashMap<>(Map.of("mediaId", asset));
      item.put("pinned", items.isEmpty());
      items.add(item);
    }
    api.call("PUT", path + "/reels", person, Map.of("items", items), Map.of("If-Match", version))
        .expect(200);
  }

  /** A file that somebody is going to deliver; its id. */
  String delivery(Person person, Member who) {
    String asset = upload(person, "delivery", "DELIVERY", Still.jpeg(9, seed(who)));
    ready(person, asset);
    return asset;
  }

  private String upload(Person person, String name, String purpose, byte[] file) {
    Api.Answer started =
        api.call(
                "POST",
                "/api/v1/media/uploads",
                person,
                Map.of(
                    "filename",
                    name + ".jpg",
                    "contentType",
                    "image/jpeg",
                    "size",
                    file.length,
                    "purpose",
                    purpose),
                Map.of("Idempotency-Key", run + ":" + name))
            .expect(201);
    String asset = started.text("mediaId");
    if (started.header("Idempotency-Replayed").isPresent() && done(person, asset)) {
      return asset;
    }
    int stored = Uploads.send(started.body().path("upload"), file);
    if (stored / 100 != 2) {
      throw new IllegalStateException("the object store answered " + stored);
    }
    api.post("/api/v1/media/" + asset + "/complete", person, Map.of()).expect(202, 200, 409);
    return asset;
  }

  private boolean done(Person person, String asset) {
    return api.get("/api/v1/media/" + asset, person).text("status").equals("READY");
  }

  /** The asset, once it can be seen. */
  private JsonNode ready(Person person, String asset) {
    for (int i = 0; i < PATIENCE; i++) {
      JsonNode found = api.get("/api/v1/media/" + asset, person).expect(200).body();
      String status = found.path("status").asString("");
      if (status.equals("READY")) {
        return found;
      }
      if (status.equals("FAILED") || status.equals("REJECTED")) {
        throw new IllegalStateException("not accepted: " + found);
      }
      pause();
    }
    throw new IllegalStateException("asset " + asset + " is not processed");
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
