/**
 * On which days people with a profile are taken: what crew and influencers share, as they say it
 * and as it is shown. Each service stores it with its own profiles.
 */
@NullMarked
package io.crewcall.platform.availability;

import org.jspecify.annotations.NullMarked;
