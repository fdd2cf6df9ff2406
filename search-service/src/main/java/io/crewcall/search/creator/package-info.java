/** Creators: one document a person, put together from profile, craft and track record. */
@NullMarked
package io.crewcall.search.creator;

import org.jspecify.annotations.NullMarked;
