/** Who is in the demo data: fictional people and brands, always the same for the same seed. */
@NullMarked
package io.crewcall.local.demo.cast;

import org.jspecify.annotations.NullMarked;
