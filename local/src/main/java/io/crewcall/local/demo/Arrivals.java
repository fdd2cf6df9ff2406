package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Crew;
import io.crewcall.local.demo.cast.Influencer;
import io.crewcall.local.demo.cast.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * How people come: an account and a profile at first, with their pictures on the way, and in the
 * end, when these are processed, all that there is to see of them.
 */
final class Arrivals {
  /** Of somebody's pictures, when only the present is loaded. */
  private static final int FEW = 1;

  private static final int FILM_EVERY = 10;

  private final People people;
  private final Profiles profiles;
  private final Houses houses;
  private final Pictures pictures;
  private final Journal journal;
  private final List<Member> delivering;
  private final boolean all;

  /**
   * @param delivering who hands in a file: these come first, since the files are needed soon
   * @param all whether creators show all pictures of their work, or one
   */
  Arrivals(
      People people,
      Profiles profiles,
      Houses houses,
      Pictures pictures,
      Journal journal,
      List<Member> delivering,
      boolean all) {
    this.people = people;
    this.profiles = profiles;
    this.houses = houses;
    this.pictures = pictures;
    this.journal = journal;
    this.delivering = delivering;
    this.all = all;
  }

  /** Everybody joins. */
  List<Runnable> arrive(Cast cast) {
    List<Runnable> arrivals = new ArrayList<>();
    List<Runnable> first = new ArrayList<>();
    cast.brands().forEach(brand -> arrivals.add(() -> open(brand)));
    cast.influencers()
        .forEach(
            who -> (delivering.contains(who.person()) ? first : arrivals).add(() -> arrive(who)));
    cast.crew()
        .forEach(
            who -> (delivering.contains(who.person()) ? first : arrivals).add(() -> arrive(who)));
    cast.newcomers().forEach(who -> arrivals.add(() -> people.join(who, List.of("INFLUENCER"))));
    first.addAll(arrivals);
    return first;
  }

  /** Everybody is seen. */
  List<Runnable> show(Cast cast) {
    List<Runnable> shown = new ArrayList<>();
    for (Brand brand : cast.brands()) {
      shown.add(() -> journal.once("shown:" + brand.owner().email(), () -> show(brand)));
    }
    for (Influencer who : cast.influencers()) {
      shown.add(() -> show(who.person(), who.bio(), "influencers"));
    }
    for (Crew who : cast.crew()) {
      shown.add(() -> show(who.person(), who.bio(), "creatives"));
    }
    return shown;
  }

  private void open(Brand brand) {
    people.join(brand.owner(), List.of("BRAND"));
    houses.open(brand, people.of(brand.owner()));
    send(brand);
  }

  private void send(Brand brand) {
    Person owner = people.of(brand.owner());
    pictures.face(owner, brand.owner());
    pictures.logo(owner, brand);
  }

  private void show(Brand brand) {
    Person owner = people.of(brand.owner());
    profiles.about(owner, brand.owner(), "", pictures.face(owner, brand.owner()));
    profiles.about(owner, brand, houses.id(brand), pictures.logo(owner, brand));
  }

  private void arrive(Influencer who) {
    people.join(who.person(), List.of("INFLUENCER"));
    journal.once(
        "profile:" + who.person().email(), () -> profiles.influencer(people.of(who.person()), who));
    send(who.person());
  }

  private void arrive(Crew who) {
    people.join(who.person(), who.alsoBrand() ? List.of("CREATIVE", "BRAND") : List.of("CREATIVE"));
    journal.once(
        "profile:" + who.person().email(), () -> profiles.crew(people.of(who.person()), who));
    if (who.alsoBrand()) {
      String studio = who.person().name() + " Studio";
      houses.brand("brand:" + who.person().handle(), people.of(who.person()), studio, "Media");
    }
    send(who.person());
  }

  private void send(Member who) {
    Person person = people.of(who);
    if (delivering.contains(who)) {
      pictures.delivery(person, who);
    }
    pictures.face(person, who);
    work(person, who);
  }

  private void show(Member who, String bio, String profile) {
    journal.once(
        "shown:" + who.email(),
        () -> {
          Person person = people.of(who);
          profiles.work(person, profile, work(person, who));
          profiles.about(person, who, bio, pictures.face(person, who));
        });
  }

  /** Of some a film, and of everybody two or three pictures, or five of the demo accounts. */
  private List<String> work(Person person, Member who) {
    List<String> files = new ArrayList<>();
    if (who.number() % FILM_EVERY == 0) {
      files.add(pictures.film(person, who));
    }
    int count = who.number() == 0 ? 5 : 2 + who.number() % 4 / 3;
    for (int i = 0; i < (all ? count : FEW); i++) {
      files.add(pictures.work(person, who, i));
    }
    return files;
  }
}
