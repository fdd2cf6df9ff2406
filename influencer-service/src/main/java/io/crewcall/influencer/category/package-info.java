/**
 * The curated categories an influencer may choose from: a versioned file, loaded into tables,
 * served to everyone.
 */
@NullMarked
package io.crewcall.influencer.category;

import org.jspecify.annotations.NullMarked;
