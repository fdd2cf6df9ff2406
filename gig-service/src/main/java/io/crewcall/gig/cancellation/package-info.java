/**
 * Cancelling an engagement: one side asks and says why, the other agrees, declines or keeps silent
 * for 72 hours. Its slot and its fee are free again afterwards.
 */
@NullMarked
package io.crewcall.gig.cancellation;

import org.jspecify.annotations.NullMarked;
