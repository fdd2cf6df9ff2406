/**
 * How people respond to what an influencer publishes: the formulas of the two engagement rates, and
 * nothing that stores or serves them.
 */
@NullMarked
package io.crewcall.influencer.engagement;

import org.jspecify.annotations.NullMarked;
