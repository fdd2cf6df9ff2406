/** The e-mail address of an account: verifying it by a code, and changing it. */
@NullMarked
package io.crewcall.auth.account.email;

import org.jspecify.annotations.NullMarked;
