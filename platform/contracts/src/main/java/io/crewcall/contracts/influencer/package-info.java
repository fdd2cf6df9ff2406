/** Events of influencer-service. */
@NullMarked
package io.crewcall.contracts.influencer;

import org.jspecify.annotations.NullMarked;
