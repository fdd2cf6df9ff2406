/** Assets: their lifecycle from the upload's start to being ready, and the API around it. */
@NullMarked
package io.crewcall.media.asset;

import org.jspecify.annotations.NullMarked;
