/** Catches the mails of the local stack and shows them; none leaves the machine. */
@NullMarked
package io.crewcall.local.mail;

import org.jspecify.annotations.NullMarked;
