/**
 * A brand as those know it who have worked for it: its open gigs, what was completed, and what its
 * workers say of it, whoever of the team posted the gig. From copies of gig-service's facts; they
 * name no person.
 */
@NullMarked
package io.crewcall.brand.hirer;

import org.jspecify.annotations.NullMarked;
