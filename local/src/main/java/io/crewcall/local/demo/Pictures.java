package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Look;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.film.Film;
import io.crewcall.local.demo.picture.Logo;
import io.crewcall.local.demo.picture.Portrait;
import io.crewcall.local.demo.picture.Still;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Draws and uploads pictures and films: faces, logos and work. They are processed while other
 * things are loaded. A file is uploaded once: its key gives the same asset again.
 */
final class Pictures {
  private static final int PATIENCE = 3_000;

  private final Api api;
  private final String run;
  private final Journal journal;

  Pictures(Api api, String run, Journal journal) {
    this.api = api;
    this.run = run;
    this.journal = journal;
  }

  private static long seed(Member who) {
    return who.handle().hashCode();
  }

  /** The face; the file's id. */
  String face(Person person, Member who) {
    Portrait.Hair hair = hair(who.look());
    return once(person, who, "face", "AVATAR", () -> Portrait.jpeg(hair, seed(who)));
  }

  private static Portrait.Hair hair(Look look) {
    return switch (look) {
      case WOMAN -> Portrait.Hair.LONG;
      case MAN -> Portrait.Hair.SHORT;
      case MAN_WITH_TURBAN -> Portrait.Hair.TURBAN;
    };
  }

  String logo(Person owner, Brand brand) {
    Member who = brand.owner();
    return once(owner, who, "logo", "LOGO", () -> Logo.jpeg(who.number(), seed(who)));
  }

  /** A picture of somebody's work. */
  String work(Person person, Member who, int number) {
    return once(person, who, "work-" + number, "PORTFOLIO", () -> Still.jpeg(number, seed(who)));
  }

  /** A short film of somebody's work. */
  String film(Person person, Member who) {
    return journal.once(
        "file:" + who.email() + ":film",
        () -> upload(person, "film.mp4", "video/mp4", "REEL", Film.mp4(seed(who))));
  }

  /** A file that somebody is going to deliver. */
  String delivery(Person person, Member who) {
    return once(person, who, "delivery", "DELIVERY", () -> Still.jpeg(9, seed(who)));
  }

  /** Waits until a file can be delivered. */
  void await(Person person, String asset) {
    for (int i = 0; i < PATIENCE; i++) {
      Api.Answer found = api.get("/api/v1/media/" + asset, person).expect(200);
      String status = found.text("status");
      if (status.equals("READY")) {
        return;
      }
      if (status.equals("FAILED") || status.equals("REJECTED")) {
        throw new IllegalStateException("not accepted: " + found.body());
      }
      Pause.of(Duration.ofMillis(200));
    }
    throw new IllegalStateException("asset " + asset + " is not processed");
  }

  private String once(
      Person person, Member who, String name, String purpose, Supplier<byte[]> drawn) {
    return journal.once(
        "file:" + who.email() + ":" + name,
        () -> upload(person, name + ".jpg", "image/jpeg", purpose, drawn.get()));
  }

  private String upload(Person person, String name, String type, String purpose, byte[] file) {
    String key = run + ":" + name;
    Api.Answer started = start(key, person, name, type, purpose, file.length);
    int stored = Uploads.send(started.body().path("upload"), file);
    if (stored / 100 != 2 && started.header("Idempotency-Replayed").isPresent()) {
      // Begun by a load that broke off; its form is no longer good.
      started = start(key + ":again", person, name, type, purpose, file.length);
      stored = Uploads.send(started.body().path("upload"), file);
    }
    if (stored / 100 != 2) {
      throw new IllegalStateException("the object store answered " + stored);
    }
    String asset = started.text("mediaId");
    // A conflict: it was completed before the load broke off.
    api.post("/api/v1/media/" + asset + "/complete", person, Map.of()).expect(202, 200, 409);
    return asset;
  }

  private Api.Answer start(
      String key, Person person, String name, String type, String purpose, int size) {
    return api.call(
            "POST",
            "/api/v1/media/uploads",
            person,
            Map.of("filename", name, "contentType", type, "size", size, "purpose", purpose),
            Map.of("Idempotency-Key", key))
        .expect(201);
  }
}
