/**
 * Invitations by e-mail that other services send: the mail to an address without an account, and
 * the word to the sender when an account has proven the address. See docs/adr/0052.
 */
@NullMarked
package io.crewcall.auth.invitation;

import org.jspecify.annotations.NullMarked;
