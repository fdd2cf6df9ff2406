/** What must not lie readable in a database (ADR 0026). */
@NullMarked
package io.crewcall.platform.encryption;

import org.jspecify.annotations.NullMarked;
