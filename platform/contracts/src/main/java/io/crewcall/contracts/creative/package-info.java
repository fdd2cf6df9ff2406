/** Events of creative-service. */
@NullMarked
package io.crewcall.contracts.creative;

import org.jspecify.annotations.NullMarked;
