package io.crewcall.local.demo.cast;

import java.util.Arrays;
import java.util.Random;

/** A city with its share of the people, and where those who live there mostly come from. */
enum City {
  MUMBAI("Mumbai", 22, Region.WEST, Region.NORTH, Region.GUJARAT),
  DELHI("Delhi", 20, Region.NORTH, Region.PUNJAB, Region.BENGAL),
  BENGALURU("Bengaluru", 10, Region.KANNADA, Region.TAMIL, Region.TELUGU),
  HYDERABAD("Hyderabad", 7, Region.TELUGU, Region.TELUGU, Region.NORTH),
  CHENNAI("Chennai", 6, Region.TAMIL, Region.TAMIL, Region.TELUGU),
  KOLKATA("Kolkata", 6, Region.BENGAL, Region.BENGAL, Region.NORTH),
  PUNE("Pune", 5, Region.WEST, Region.WEST, Region.NORTH),
  JAIPUR("Jaipur", 4, Region.NORTH, Region.NORTH, Region.NORTH),
  LUCKNOW("Lucknow", 4, Region.NORTH, Region.NORTH, Region.NORTH),
  INDORE("Indore", 4, Region.NORTH, Region.WEST, Region.GUJARAT),
  KOCHI("Kochi", 4, Region.KERALA, Region.KERALA, Region.TAMIL),
  AHMEDABAD("Ahmedabad", 3, Region.GUJARAT, Region.GUJARAT, Region.NORTH),
  CHANDIGARH("Chandigarh", 3, Region.PUNJAB, Region.PUNJAB, Region.NORTH),
  GUWAHATI("Guwahati", 2, Region.ASSAM, Region.ASSAM, Region.BENGAL);

  private static final int ALL = Arrays.stream(values()).mapToInt(city -> city.share).sum();

  private final String title;
  private final int share;
  private final Region[] regions;

  City(String title, int share, Region... regions) {
    this.title = title;
    this.share = share;
    this.regions = regions;
  }

  static City draw(Random random) {
    int drawn = random.nextInt(ALL);
    for (City city : values()) {
      drawn -= city.share;
      if (drawn < 0) {
        return city;
      }
    }
    return MUMBAI;
  }

  Region region(Random random) {
    return regions[random.nextInt(regions.length)];
  }

  String title() {
    return title;
  }
}
