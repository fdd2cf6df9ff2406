package io.crewcall.contracts.user;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a user, written by a service that does not know the address; auth-service, which does,
 * sends it. Type: {@code mail.requested}. The subject of the event is {@code mailId}, its version
 * 1.
 *
 * @param kind what sort of mail it is, for the sender's statistics, for example {@code digest}
 * @param subject one line, at most 200 characters
 * @param text the plain text, at most 20,000 characters
 * @param html the same as HTML without scripts and remote content, if there is such a form
 * @param sendBefore when the mail has lost its sense
 */
@Topic(value = "user.mails", keptDays = 7)
public record MailRequest(
    UUID mailId,
    UUID userId,
    String kind,
    String subject,
    String text,
    @Nullable String html,
    Instant requestedAt,
    Instant sendBefore)
    implements AggregateState {}
