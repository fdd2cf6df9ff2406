/**
 * The machine underneath: free ports and disk, recorded processes and what is left of them,
 * resident memory.
 */
@NullMarked
package io.crewcall.local.process;

import org.jspecify.annotations.NullMarked;
