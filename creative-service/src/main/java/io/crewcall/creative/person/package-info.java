/** Copies of what user-service tells: people's names, and when they are away. */
@NullMarked
package io.crewcall.creative.person;

import org.jspecify.annotations.NullMarked;
