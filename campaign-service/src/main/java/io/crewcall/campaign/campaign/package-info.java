/** Campaigns: the aggregate, its lifecycle as one table, and its REST resource. */
@NullMarked
package io.crewcall.campaign.campaign;

import org.jspecify.annotations.NullMarked;
