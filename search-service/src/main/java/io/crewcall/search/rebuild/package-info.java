/** Indices filled anew from what the topics have kept, behind the backs of all who search. */
@NullMarked
package io.crewcall.search.rebuild;

import org.jspecify.annotations.NullMarked;
