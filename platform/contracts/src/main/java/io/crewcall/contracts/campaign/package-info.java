/** Events of campaign-service. */
@NullMarked
package io.crewcall.contracts.campaign;

import org.jspecify.annotations.NullMarked;
