/** What copies of other services' aggregates have in common. */
@NullMarked
package io.crewcall.user.replica;

import org.jspecify.annotations.NullMarked;
