/**
 * Curated words: codes with names, other words for them and wider ones, as skills and categories
 * are. How words are compared, what makes a set of them consistent, and how what people edited
 * stands against a newer file. Nothing here stores or serves them.
 */
@NullMarked
package io.crewcall.platform.vocabulary;

import org.jspecify.annotations.NullMarked;
