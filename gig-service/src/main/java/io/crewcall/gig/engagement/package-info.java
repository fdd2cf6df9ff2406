/**
 * The contract between a hirer and a worker from selection to completion or cancellation, its
 * deliveries and hours, and the chain of budgets that it is a link of.
 */
@NullMarked
package io.crewcall.gig.engagement;

import org.jspecify.annotations.NullMarked;
