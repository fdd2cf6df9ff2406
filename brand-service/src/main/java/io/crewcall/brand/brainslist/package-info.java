/**
 * BrainsLists: a brand's named shortlists of creators, in an order of its own, with notes and with
 * what they would cost by their rate cards. Private to the brand's team.
 */
@NullMarked
package io.crewcall.brand.brainslist;

import org.jspecify.annotations.NullMarked;
