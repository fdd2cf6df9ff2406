package io.crewcall.local.demo;

import io.crewcall.local.Progress;
import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.cast.Member;
import io.crewcall.local.demo.history.DemoAccounts;
import io.crewcall.local.demo.history.Plan;
import io.crewcall.local.demo.history.Script;
import io.crewcall.local.demo.text.Grammar;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads demo data through the API: fictional people, always the same, marked as synthetic by their
 * addresses under {@code demo.crewcall.test}, with two years of work behind them and some before
 * them.
 */
public final class DemoData {
  private static final long SEED = 20261122;
  private static final int AT_ONCE = 6;

  /** Of the crew. */
  private static final int AWAY = 17;

  private final Api api;
  private final Api gigService;
  private final String password;
  private final Cast.Size size;
  private final Progress progress;
  private final Parallel parallel = new Parallel(AT_ONCE);
  private final Map<String, Person> people = new ConcurrentHashMap<>();
  private final String run = "demo";

  private DemoData(
      URI gateway, URI gigService, String password, Cast.Size size, Progress progress) {
    this.api = new Api(gateway);
    this.gigService = new Api(gigService);
    this.password = password;
    this.size = size;
    this.progress = progress;
  }

  /**
   * Loads the data. Called after the first healthy start, and again after a load that was
   * interrupted: whatever is there already is left as it is.
   *
   * @param gateway the gateway's address, such as http://localhost:8080
   * @param gigService where gig-service takes requests of the past
   * @param password of every demo account
   * @param past whether two years of work come before the present
   * @param progress told what is being loaded
   */
  public static void load(
      URI gateway, URI gigService, String password, boolean past, Progress progress) {
    new DemoData(gateway, gigService, password, Cast.Size.SMALL, progress).load(past);
  }

  private void load(boolean past) {
    Grammar texts = Grammar.bundled();
    Cast cast = Cast.of(size, SEED, texts);
    Brand first = cast.brands().getFirst();
    join(first.owner(), List.of("BRAND"));
    Instant now = beginning(owner(first));
    Profiles profiles = new Profiles(api, run, now);
    Houses houses = new Houses(api, run, now, cast.brands(), texts, SEED);

    List<Runnable> arrivals = new ArrayList<>();
    Person admin = Person.signIn(api, DemoAccounts.ADMIN, password);
    people.put(DemoAccounts.ADMIN, admin);
    cast.brands().forEach(brand -> arrivals.add(() -> open(brand, profiles, houses)));
    cast.influencers().forEach(who -> arrivals.add(() -> arrive(who, profiles)));
    cast.crew().forEach(who -> arrivals.add(() -> arrive(who, profiles, houses)));
    cast.newcomers().forEach(who -> arrivals.add(() -> join(who, List.of("INFLUENCER"))));
    all("people", arrivals);

    houses.team(owner(first), owner(cast.brands().getLast()), owner(cast.brands().get(8)));
    goAway(cast);
    Pictures pictures = new Pictures(api, run, profiles);
    all("pictures", shown(cast, pictures, houses.known(), past));
    List<Script> scripts =
        past ? Plan.of(cast, texts, SEED, now) : Plan.present(cast, texts, SEED, now);
    Map<String, String> known = new ConcurrentHashMap<>(houses.known());
    all(
        "files",
        Plan.delivering(cast).stream()
            .<Runnable>map(who -> () -> file(who, pictures, known))
            .toList());
    ScriptPlayer player = new ScriptPlayer(gigService, run, people, known, admin);
    all("work", scripts.stream().<Runnable>map(script -> () -> play(player, script)).toList());
    cast.brands().forEach(brand -> houses.shortlist(brand, owner(brand), cast, people));
    houses.end(owner(first));
    progress.line(
        "demo data           %d brands, %d influencers, %d crew, %d stories of work"
            .formatted(
                cast.brands().size(),
                cast.influencers().size(),
                cast.crew().size(),
                scripts.size()));
  }

  private void file(Member who, Pictures pictures, Map<String, String> known) {
    known.put("media:" + who.email(), pictures.delivery(person(who), who));
  }

  /** Everybody's face, logos, and two to five pictures of each creator's work, or one. */
  private List<Runnable> shown(
      Cast cast, Pictures pictures, Map<String, String> known, boolean all) {
    List<Runnable> shown = new ArrayList<>();
    for (Brand brand : cast.brands()) {
      String id = known.getOrDefault("brand:" + brand.owner().number(), "");
      shown.add(() -> {
        pictures.face(owner(brand), brand.owner());
        pictures.logo(owner(brand), brand, id);
      });
    }
    for (Influencer who : cast.influencers()) {
      shown.add(() -> picture(who.person(), "influencers", pictures, all));
    }
    for (Crew who : cast.crew()) {
      shown.add(() -> picture(who.person(), "creatives", pictures, all));
    }
    return shown;
  }

  private void picture(Member who, String profile, Pictures pictures, boolean all) {
    Person person = person(who);
    pictures.face(person, who);
    int works = who.number() == 0 ? 5 : 2 + who.number() % 4 / 3;
    pictures.work(person, who, profile, all ? works : 1);
  }

  /** One story that goes wrong leaves the others as they are. */
  private void play(ScriptPlayer player, Script script) {
    try {
      player.play(script);
    } catch (Api.UnexpectedAnswerException refused) {
      progress.line(
          "demo data           %s ends early: %s".formatted(script.key(), refused.getMessage()));
    }
  }

  /** When the first account was made: the same for a load that is taken up again. */
  private Instant beginning(Person first) {
    String made = api.get("/api/v1/users/me", first).expect(200).text("createdAt");
    return Instant.parse(made).truncatedTo(ChronoUnit.MINUTES);
  }

  private void all(String what, List<Runnable> work) {
    parallel.each(
        work,
        one -> {
          one.run();
          return true;
        },
        done -> progress.busy("demo data: %s %d of %d".formatted(what, done, work.size())));
  }

  private Person owner(Brand brand) {
    return person(brand.owner());
  }

  private Person person(Member member) {
    Person person = people.get(member.email());
    if (person == null) {
      throw new IllegalStateException("nobody is " + member.email());
    }
    return person;
  }

  private Person join(Member who, List<String> roles) {
    return people.computeIfAbsent(
        who.email(), email -> Person.join(api, email, password, who.name(), who.handle(), roles));
  }

  private void open(Brand brand, Profiles profiles, Houses houses) {
    Person owner = join(brand.owner(), List.of("BRAND"));
    profiles.about(owner, brand.owner(), "");
    houses.open(brand, owner);
  }

  private void arrive(Influencer who, Profiles profiles) {
    profiles.influencer(join(who.person(), List.of("INFLUENCER")), who);
  }

  private void arrive(Crew who, Profiles profiles, Houses houses) {
    List<String> roles = who.alsoBrand() ? List.of("CREATIVE", "BRAND") : List.of("CREATIVE");
    Person person = join(who.person(), roles);
    profiles.crew(person, who);
    if (who.alsoBrand()) {
      houses.brand(
          "brand:" + who.person().handle(), person, who.person().name() + " Studio", "Media");
    }
  }

  /** One of the crew is away, and answers nothing meanwhile. */
  private void goAway(Cast cast) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Person away = person(cast.crew().get(AWAY).person());
    String version = api.get("/api/v1/users/me", away).expect(200).header("ETag").orElse("");
    api.call(
            "PUT",
            "/api/v1/users/me/away",
            away,
            Map.of("from", today.minusDays(6).toString(), "to", today.plusDays(8).toString()),
            Map.of("If-Match", version))
        .expect(200);
  }
}
