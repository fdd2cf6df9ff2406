/**
 * What influencers published, with the figures of each post: recorded one by one or many at once,
 * each change moving the engagement on the profile in the same transaction.
 */
@NullMarked
package io.crewcall.influencer.post;

import org.jspecify.annotations.NullMarked;
