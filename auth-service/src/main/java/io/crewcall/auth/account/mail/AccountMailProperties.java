package io.crewcall.auth.account.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails about accounts say.
 *
 * @param passwordResetLink page of a client that takes a code, with {@code {code}} in its place;
 *     without it mails have the code alone
 * @param emailChangeStopLink the same for stopping a change of the e-mail address
 * @param teamInvitationLink the same for an invitation to a brand's team
 * @param mailsPerHour how many mails strangers can cause to one address
 */
@ConfigurationProperties("crewcall.auth.mail")
record AccountMailProperties(
    @DefaultValue("") String passwordResetLink,
    @DefaultValue("") String emailChangeStopLink,
    @DefaultValue("") String teamInvitationLink,
    @DefaultValue("6") int mailsPerHour) {}
