/** What this service knows of brands: their names and who may act for them. */
@NullMarked
package io.crewcall.campaign.brand;

import org.jspecify.annotations.NullMarked;
