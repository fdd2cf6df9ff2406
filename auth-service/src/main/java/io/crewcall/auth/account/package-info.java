/**
 * Accounts: who may sign in, under which e-mail address, and with which roles. Registration and the
 * administrator that configuration asks for live here.
 */
@NullMarked
package io.crewcall.auth.account;

import org.jspecify.annotations.NullMarked;
