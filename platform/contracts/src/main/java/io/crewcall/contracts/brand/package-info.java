/** Events of brand-service. */
@NullMarked
package io.crewcall.contracts.brand;

import org.jspecify.annotations.NullMarked;
