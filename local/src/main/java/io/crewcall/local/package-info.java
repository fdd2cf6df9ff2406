/**
 * The launcher behind the crewcall command: reads the command line, and either talks to the
 * launcher that is running or becomes it.
 */
@NullMarked
package io.crewcall.local;

import org.jspecify.annotations.NullMarked;
