package io.crewcall.brand.brand;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a link to the brand's page shows elsewhere.
 *
 * @param description one line of at most 200 characters
 * @param imageUrl a lasting path on the platform
 */
record LinkPreview(String title, String description, @Nullable String imageUrl) {
  private static final int LONGEST = 200;

  static LinkPreview of(BrandDetails details) {
    String text = details.description();
    String line = text == null ? details.industry() : text.replaceAll("\\s+", " ");
    return new LinkPreview(details.companyName(), shortened(line), details.logoUrl());
  }

  /** Cut between words, if there is a place to do so. */
  private static String shortened(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(line);
    int end = words.isBoundary(LONGEST - 1) ? LONGEST - 1 : words.preceding(LONGEST - 1);
    if (end <= 0) {
      BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(line);
      end = characters.preceding(LONGEST);
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
