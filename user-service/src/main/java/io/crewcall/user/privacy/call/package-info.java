/** The direct calls to the other services, for exports and erasures. */
@NullMarked
package io.crewcall.user.privacy.call;

import org.jspecify.annotations.NullMarked;
