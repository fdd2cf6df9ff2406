/** On which days influencers are taken, as they say it; told with their profiles. */
@NullMarked
package io.crewcall.influencer.availability;

import org.jspecify.annotations.NullMarked;
