/** Access tokens: what they claim, decided in one place for every way of getting one. */
@NullMarked
package io.crewcall.auth.token;

import org.jspecify.annotations.NullMarked;
