package io.crewcall.local.demo.cast;

import java.util.List;

/**
 * A brand.
 *
 * @param category as influencers have it
 * @param trade what it sells, in general
 * @param products what films can be about
 */
public record Brand(
    Member owner,
    String company,
    String industry,
    String category,
    String trade,
    List<String> products,
    String description) {}
