package io.crewcall.campaign.tree;

import java.time.Instant;

/**
 * A gig with everything under it.
 *
 * @param asOf when it was looked at: lateness counts up to then
 */
record GigTreeResponse(Instant asOf, GigNode gig) {}
