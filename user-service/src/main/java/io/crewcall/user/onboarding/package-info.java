/**
 * Onboarding: what is still missing in a person's profiles, role by role. The profiles are other
 * services'; here it is only remembered which items of them are there.
 */
@NullMarked
package io.crewcall.user.onboarding;

import org.jspecify.annotations.NullMarked;
