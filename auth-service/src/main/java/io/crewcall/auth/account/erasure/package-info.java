/** The end of an account for good, and what a person gets to know of it before. */
@NullMarked
package io.crewcall.auth.account.erasure;

import org.jspecify.annotations.NullMarked;
