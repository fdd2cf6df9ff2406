/** Pictures of the demo data, drawn by the program: the same for the same seed. */
@NullMarked
package io.crewcall.local.demo.picture;

import org.jspecify.annotations.NullMarked;
