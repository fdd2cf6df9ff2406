package io.crewcall.local.demo.cast;

import java.util.List;

/**
 * What kinds of brands there are.
 *
 * @param company the first of the kind
 * @param noun what the names of the others end with
 */
record Trade(
    String company,
    String noun,
    String industry,
    String category,
    String trade,
    List<String> products) {
  private static final List<String> OTHERS =
      List.of(
          "Banyan",
          "Saffron",
          "Tamarind",
          "Marigold",
          "Peepal",
          "Indigo",
          "Kesar",
          "Jasmine",
          "Cardamom",
          "Copper",
          "Kite",
          "Lantern",
          "Neem",
          "Sandal");

  static final List<Trade> ALL =
      List.of(
          new Trade(
              "Loom Street",
              "Threads",
              "Fashion",
              "fashion",
              "handloom clothes",
              List.of(
                  "the everyday sari",
                  "the mill shirt",
                  "our reversible stole",
                  "the six-pocket kurta",
                  "the undyed jacket")),
          new Trade(
              "Rang Cosmetics",
              "Skin",
              "Cosmetics",
              "beauty",
              "colours for the face",
              List.of(
                  "the brick lipstick",
                  "our kajal pencil",
                  "the eight-hour tint",
                  "the refill compact",
                  "the cleansing balm")),
          new Trade(
              "Pedal & Co",
              "Cycles",
              "Bicycles",
              "fitness",
              "bicycles and repairs",
              List.of(
                  "the folding cycle",
                  "our cargo bike",
                  "the rain bag",
                  "the service plan",
                  "the first-ride kit")),
          new Trade(
              "Monsoon Tea",
              "Tea House",
              "Food and beverages",
              "food",
              "tea from three valleys",
              List.of(
                  "the second flush",
                  "our smoked tea",
                  "the masala tin",
                  "the cold-brew bag",
                  "the sampler box")),
          new Trade(
              "Chai Theory",
              "Café",
              "Cafés",
              "food",
              "tea rooms and biscuits",
              List.of(
                  "the ginger biscuit",
                  "our eleven-spice chai",
                  "the corner table",
                  "the takeaway flask",
                  "the rusk box")),
          new Trade(
              "Nimbu Beverages",
              "Drinks",
              "Food and beverages",
              "health",
              "drinks without added sugar",
              List.of(
                  "the salted lime",
                  "our kokum fizz",
                  "the electrolyte sachet",
                  "the glass bottle",
                  "the summer crate")),
          new Trade(
              "Kettle Robotics",
              "Kitchens",
              "Consumer electronics",
              "technology",
              "small kitchen machines",
              List.of(
                  "the silent mixer",
                  "our rice robot",
                  "the travel kettle",
                  "the dosa plate",
                  "the spare-parts box")),
          new Trade(
              "Anvaya Yoga",
              "Yoga",
              "Wellness",
              "fitness",
              "yoga classes and mats",
              List.of(
                  "the jute mat",
                  "our morning class",
                  "the office break",
                  "the knee cushion",
                  "the silent hour")),
          new Trade(
              "Tiffin Box Foods",
              "Tiffins",
              "Food delivery",
              "food",
              "lunches from home kitchens",
              List.of(
                  "the steel tiffin",
                  "our Monday lunch",
                  "the exam-week menu",
                  "the office table",
                  "the millet bowl")),
          new Trade(
              "Surya Mobiles",
              "Mobiles",
              "Mobile phones",
              "technology",
              "repairable phones",
              List.of(
                  "the two-day battery",
                  "our repair kit",
                  "the night camera",
                  "the dual-sim model",
                  "the trade-in week")));

  /** Of the brand with this number. */
  String company(int number) {
    int others = number / ALL.size() - 1;
    return others < 0 ? company : OTHERS.get(others % OTHERS.size()) + " " + noun;
  }
}
