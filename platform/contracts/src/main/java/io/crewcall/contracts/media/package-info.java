/** Events of media-service. */
@NullMarked
package io.crewcall.contracts.media;

import org.jspecify.annotations.NullMarked;
