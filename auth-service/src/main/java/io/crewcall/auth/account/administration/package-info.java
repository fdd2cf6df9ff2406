/** Accounts as administrators see and change them. */
@NullMarked
package io.crewcall.auth.account.administration;

import org.jspecify.annotations.NullMarked;
