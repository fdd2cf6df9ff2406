/**
 * What is agreed, earned and paid, engagement by engagement: states and sums, no money. Every
 * change is an entry that is written once, and a check of the database holds sums and entries
 * together. A payment provider is reached through a port; its word comes back as a signed notice.
 */
@NullMarked
package io.crewcall.gig.ledger;

import org.jspecify.annotations.NullMarked;
