/** Short films of the demo data, drawn and encoded by the program: H.264 in MP4. */
@NullMarked
package io.crewcall.local.demo.film;

import org.jspecify.annotations.NullMarked;
