/** What the owner of an address is told about an account. */
@NullMarked
package io.crewcall.auth.account.mail;

import org.jspecify.annotations.NullMarked;
