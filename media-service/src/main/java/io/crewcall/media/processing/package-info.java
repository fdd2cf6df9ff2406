/**
 * What happens to an upload before anybody may see it: the type by content, a clean re-encoding,
 * variants.
 */
@NullMarked
package io.crewcall.media.processing;

import org.jspecify.annotations.NullMarked;
