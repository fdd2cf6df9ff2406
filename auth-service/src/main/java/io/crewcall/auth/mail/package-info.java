/**
 * Mails to people: queued in the transaction that causes them, with address and text encrypted, and
 * sent by a worker through SMTP. Whether the mail server is up is no concern of a request.
 */
@NullMarked
package io.crewcall.auth.mail;

import org.jspecify.annotations.NullMarked;
