/** What text that people read may hold. */
@NullMarked
package io.crewcall.platform.text;

import org.jspecify.annotations.NullMarked;
