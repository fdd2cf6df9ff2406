package io.crewcall.local.demo.cast;

import java.util.List;

/**
 * An influencer.
 *
 * @param subject what they speak about, in words
 * @param engagement interactions a follower and post
 * @param reelPrice in rupees
 */
public record Influencer(
    Member person,
    String platform,
    long followers,
    double engagement,
    long reelPrice,
    List<String> categories,
    String subject,
    String headline,
    String bio) {}
