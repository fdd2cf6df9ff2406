/** Files of an instance while it works on them. */
@NullMarked
package io.crewcall.media.workfolder;

import org.jspecify.annotations.NullMarked;
