package io.crewcall.local.demo.history;

/**
 * What one side thinks of the other, and in which words.
 *
 * @param rule of the texts
 */
record Opinion(int rating, String rule) {

  /** Of somebody who did the work. */
  static Opinion ofWorker(int rating) {
    return new Opinion(rating, "review." + tone(rating));
  }

  /** Of somebody for whom the work was done. */
  static Opinion ofHirer(int rating) {
    return new Opinion(rating, "hirer." + tone(rating));
  }

  private static String tone(int rating) {
    return rating >= 4 ? "good" : rating == 3 ? "mid" : "bad";
  }
}
