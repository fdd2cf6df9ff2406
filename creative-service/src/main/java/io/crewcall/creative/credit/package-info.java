/**
 * Credits: who did what on a reel. The owner of the reel names somebody, and it is shown when that
 * person has agreed, for as long as they do.
 */
@NullMarked
package io.crewcall.creative.credit;

import org.jspecify.annotations.NullMarked;
