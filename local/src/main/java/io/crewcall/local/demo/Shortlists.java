package io.crewcall.local.demo;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.text.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Two lists of creators that each brand keeps. */
final class Shortlists {
  private static final int CREATORS = 5;

  private final Api api;
  private final String run;
  private final People people;
  private final Houses houses;

  Shortlists(Api api, String run, People people, Houses houses) {
    this.api = api;
    this.run = run;
    this.people = people;
    this.houses = houses;
  }

  /**
   * One of them.
   *
   * @param creators their addresses
   * @param notes one for each
   */
  record Planned(Brand brand, int number, List<String> creators, List<String> notes) {}

  /** The same for the same cast and seed. */
  static List<Planned> of(Cast cast, Grammar texts, long seed) {
    Random random = new Random(seed);
    List<Planned> lists = new ArrayList<>();
    for (Brand brand : cast.brands()) {
      for (int number = 0; number < 2; number++) {
        List<String> creators = creators(cast, brand.owner().number(), number);
        List<String> notes =
            creators.stream().map(_ -> texts.text("list.note", random, Map.of())).toList();
        lists.add(new Planned(brand, number, creators, notes));
      }
    }
    return lists;
  }

  void keep(Planned list) {
    Person owner = people.of(list.brand().owner());
    String title = list.number() == 0 ? "Faces for spring" : "Crew we would call first";
    String key = run + ":list:" + list.brand().owner().number() + ":" + list.number();
    String id =
        api.call(
                "POST",
                "/api/v1/brains-lists",
                owner,
                Map.of("brandId", houses.id(list.brand()), "title", title),
                Map.of("Idempotency-Key", key))
            .expect(201)
            .text("id");
    for (int i = 0; i < list.creators().size(); i++) {
      String creator = people.id(list.creators().get(i)).orElseThrow();
      api.put(
              "/api/v1/brains-lists/" + id + "/items/" + creator,
              owner,
              Map.of("note", list.notes().get(i)))
          .expect(200, 201, 428);
    }
  }

  private static List<String> creators(Cast cast, int brand, int list) {
    List<String> creators = new ArrayList<>();
    for (int i = 0; i < CREATORS; i++) {
      creators.add(
          list == 0
              ? one(cast.influencers(), brand * 5 + i * 7).person().email()
              : one(cast.crew(), brand * 3 + i * 11).person().email());
    }
    return creators.stream().distinct().toList();
  }

  private static <T> T one(List<T> of, int number) {
    return of.get(number % of.size());
  }
}
