/**
 * influencer-service: who publishes where, with how many followers, at which price, and how people
 * respond to what is published. Owns the topics {@code influencer.profiles} and {@code
 * influencer.posts}.
 */
@NullMarked
package io.crewcall.influencer;

import org.jspecify.annotations.NullMarked;
