package io.crewcall.local.demo.cast;

import java.util.List;

/** What influencers speak about. */
enum Subject {
  FASHION("handloom and everyday fashion", "fashion", "ethnic-wear"),
  FOOD("home cooking", "food", "cooking"),
  SKIN("skincare that is not a miracle", "beauty", "skincare"),
  TRAVEL("slow travel", "travel", "adventure"),
  TECHNOLOGY("phones and small machines", "technology", "mobiles"),
  YOGA("yoga for stiff people", "fitness", "yoga"),
  STREET_FOOD("street food", "food", "street-food"),
  GAMING("games and the people in them", "gaming", "technology"),
  CAREERS("first jobs and second chances", "education", "careers"),
  MAKEUP("make-up in real light", "beauty", "makeup"),
  RUNNING("running in hot cities", "fitness", "running"),
  STREETWEAR("streetwear and repairs", "fashion", "streetwear"),
  NUTRITION("food labels and what they hide", "health", "nutrition"),
  HOTELS("hotels with a story", "travel", "hotels"),
  SOFTWARE("apps that save an hour", "technology", "software");

  private final String words;
  private final List<String> categories;

  Subject(String words, String... categories) {
    this.words = words;
    this.categories = List.of(categories);
  }

  String words() {
    return words;
  }

  List<String> categories() {
    return categories;
  }
}
