package io.crewcall.local.demo.cast;

import java.util.List;

/** What kinds of brands there are. */
record Trade(
    String company, String industry, String category, String trade, List<String> products) {
  static final List<Trade> ALL =
      List.of(
          new Trade(
              "Loom Street",
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
              "Mobile phones",
              "technology",
              "repairable phones",
              List.of(
                  "the two-day battery",
                  "our repair kit",
                  "the night camera",
                  "the dual-sim model",
                  "the trade-in week")));
}
