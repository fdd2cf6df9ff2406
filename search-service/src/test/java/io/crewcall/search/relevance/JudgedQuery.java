package io.crewcall.search.relevance;

/**
 * A query and how well each creator fits it.
 *
 * @param kept apart while the search is tuned
 * @param gains from 0 to 3, in the order of the creators
 */
record JudgedQuery(String group, String words, boolean kept, boolean hopeless, int[] gains) {}
