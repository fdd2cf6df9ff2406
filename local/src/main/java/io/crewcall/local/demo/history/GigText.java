package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Brand;
import io.crewcall.local.demo.cast.Craft;
import java.util.List;
import java.util.Map;

/** The words of a gig. */
record GigText(String title, String description) {
  private static final List<String> OCCASIONS =
      List.of(
          "Diwali",
          "the wedding season",
          "exam month",
          "summer",
          "the monsoon",
          "Onam",
          "Durga Puja",
          "the new term",
          "Republic Day",
          "winter");

  /** For influencers, about a product of a brand. */
  static GigText promotion(Brand brand, String subject, Draw draw) {
    Map<String, String> facts =
        Map.of(
            "company", brand.company(),
            "product", draw.one(brand.products()),
            "occasion", draw.one(OCCASIONS),
            "subject", subject);
    return new GigText(
        draw.text("gig.promotion.title", facts), draw.text("gig.promotion.text", facts));
  }

  /** For crew. */
  static GigText crew(Craft craft, Draw draw) {
    Map<String, String> facts =
        Map.of("craft", craft.somebody(), "work", craft.work(), "task", craft.task());
    return new GigText(draw.text("gig.crew.title", facts), draw.text("gig.crew.text", facts));
  }
}
