/**
 * campaign-service: a brand's umbrellas with a brief, a budget and dates, and the picture of
 * everything that happens below them. Owns {@code campaign_db}.
 */
@NullMarked
package io.crewcall.campaign;

import org.jspecify.annotations.NullMarked;
