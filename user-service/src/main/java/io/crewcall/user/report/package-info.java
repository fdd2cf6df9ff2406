/** Reports: what people tell about others, and what those who moderate decide about it. */
@NullMarked
package io.crewcall.user.report;

import org.jspecify.annotations.NullMarked;
