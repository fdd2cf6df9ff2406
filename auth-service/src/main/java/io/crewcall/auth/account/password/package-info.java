/** Changing a password, or choosing another by mail. */
@NullMarked
package io.crewcall.auth.account.password;

import org.jspecify.annotations.NullMarked;
