/**
 * The report of a campaign: what each creator in its chain did, for people and for spreadsheets.
 */
@NullMarked
package io.crewcall.campaign.report;

import org.jspecify.annotations.NullMarked;
