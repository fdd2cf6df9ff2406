/**
 * The platforms on which influencers publish, as this service asks them: a port, and an adapter for
 * each. Nothing here stores anything or knows of profiles.
 */
@NullMarked
package io.crewcall.influencer.platform;

import org.jspecify.annotations.NullMarked;
