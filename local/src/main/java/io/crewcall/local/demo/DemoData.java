package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.history.Absence;
import io.crewcall.local.demo.history.Plan;
import io.crewcall.local.demo.history.Script;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads demo data through the API: fictional people, always the same, marked as synthetic by their
 * addresses under {@code demo.crewcall.test}, with two years of work behind them and some before
 * them.
 */
public final class DemoData {
  private static final int AT_ONCE = 8;
  private static final String RUN = "demo";

  private final Api api;
  private final Api gigService;
  private final Extent extent;
  private final Progress progress;
  private final Journal journal;
  private final People people;
  private final Stages stages;

  private DemoData(Platform platform, Extent extent, Journal journal, Progress progress) {
    this.api = new Api(platform.gateway());
    this.gigService = new Api(platform.gigService());
    this.extent = extent;
    this.progress = progress;
    this.journal = journal;
    this.people = new People(api, platform.password(), journal);
    this.stages = new Stages(new Parallel(AT_ONCE), progress);
  }

  /**
   * Where the data go.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param gigService where gig-service takes requests of the past
   * @param password of every demo account
   * @param journal the file that says what was loaded
   */
  public record Platform(URI gateway, URI gigService, String password, Path journal) {}

  /** How much there is. Each has all of the one before. */
  public enum Extent {
    /** People and what they are at. */
    SHORT,
    /** Also the two years behind them. */
    WHOLE,
    /** Also a market of thousands. */
    LARGE
  }

  /**
   * Loads what is not there yet. A load that was interrupted goes on where it was.
   *
   * @param progress told what is being loaded
   */
  public static void load(Platform platform, Extent extent, Progress progress) {
    try (Journal journal = new Journal(platform.journal())) {
      new DemoData(platform, extent, journal, progress).load();
    }
  }

  private void load() {
    Brand first = Contents.first();
    people.join(first.owner(), List.of("BRAND"));
    Instant now = beginning(people.of(first.owner()));
    Contents contents = Contents.of(extent, now);
    Cast small = contents.small();
    Houses houses = new Houses(api, RUN, journal, contents.campaigns());
    Pictures pictures = new Pictures(api, RUN, journal);
    Profiles profiles = new Profiles(api, RUN, now);
    List<Member> delivering = Plan.delivering(small);
    Arrivals arrivals =
        new Arrivals(
            people, profiles, houses, pictures, journal, delivering, extent != Extent.SHORT);
    Map<String, String> known = new ConcurrentHashMap<>();

    stages.all("people", arrivals.arrive(contents.cast()));
    stages.all(
        "files",
        delivering.stream()
            .<Runnable>map(who -> () -> known.put("media:" + who.email(), file(who, pictures)))
            .toList());
    journal.once("team", () -> houses.team(owner(small, 0), owner(small, 9), owner(small, 8)));
    journal.once("away", () -> goAway(Absence.of(small, now)));
    known.putAll(houses.known());
    work(contents.scripts(), new ScriptPlayer(gigService, RUN, people, known));
    stages.all("pictures", arrivals.show(contents.cast()));
    Shortlists shortlists = new Shortlists(api, RUN, people, houses);
    stages.all(
        "lists",
        contents.shortlists().stream().<Runnable>map(one -> () -> shortlists.keep(one)).toList());
    journal.once("ended", () -> houses.end(people.of(first.owner())));
    progress.line(
        "demo data           %,d brands, %,d influencers, %,d crew"
            .formatted(
                contents.cast().brands().size(),
                contents.cast().influencers().size(),
                contents.cast().crew().size()));
  }

  private void work(List<Script> scripts, ScriptPlayer player) {
    stages.all(
        "work",
        scripts.stream()
            .filter(script -> !journal.isDone("work:" + script.key()))
            .<Runnable>map(script -> () -> play(player, script))
            .toList());
  }

  /** One story that goes wrong leaves the others as they are. */
  private void play(ScriptPlayer player, Script script) {
    try {
      journal.once("work:" + script.key(), () -> player.play(script));
    } catch (Api.UnexpectedAnswerException refused) {
      progress.line(
          "demo data           %s ends early: %s".formatted(script.key(), refused.getMessage()));
    }
  }

  private String file(Member who, Pictures pictures) {
    String asset = pictures.delivery(people.of(who), who);
    pictures.await(people.of(who), asset);
    return asset;
  }

  /** When the first account was made: the same for a load that is taken up again. */
  private Instant beginning(Person first) {
    String made = api.get("/api/v1/users/me", first).expect(200).text("createdAt");
    return Instant.parse(made).truncatedTo(ChronoUnit.MINUTES);
  }

  private Person owner(Cast cast, int brand) {
    return people.of(cast.brands().get(brand).owner());
  }

  /** One of the crew is away, and answers nothing meanwhile. */
  private void goAway(Absence absence) {
    Person away = people.of(absence.who());
    String version = api.get("/api/v1/users/me", away).expect(200).header("ETag").orElse("");
    api.call(
            "PUT",
            "/api/v1/users/me/away",
            away,
            Map.of("from", absence.from().toString(), "to", absence.to().toString()),
            Map.of("If-Match", version))
        .expect(200);
  }
}
