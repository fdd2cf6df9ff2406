/**
 * The services' packaged form: extraction of Boot jars, shared libraries, AOT caches and the Java
 * command lines.
 */
@NullMarked
package io.crewcall.local.app;

import org.jspecify.annotations.NullMarked;
