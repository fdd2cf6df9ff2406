/** Keyset pages with opaque, tamper-evident cursors. */
@NullMarked
package io.crewcall.platform.page;

import org.jspecify.annotations.NullMarked;
