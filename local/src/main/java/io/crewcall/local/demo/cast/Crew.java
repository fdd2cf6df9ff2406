package io.crewcall.local.demo.cast;

/**
 * Somebody with a craft.
 *
 * @param rate of a day or a piece, in rupees
 * @param alsoBrand whether they have a brand, too
 */
public record Crew(Member person, Craft craft, long rate, String bio, boolean alsoBrand) {}
