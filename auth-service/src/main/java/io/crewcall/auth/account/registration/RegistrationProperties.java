package io.crewcall.auth.account.registration;

import io.crewcall.platform.address.EmailAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are made.
 *
 * @param vouchedDomains whose addresses count as verified from the start: those of a demo, or of an
 *     organisation that makes its accounts itself; none by default
 */
@ConfigurationProperties("crewcall.auth.registration")
record RegistrationProperties(@DefaultValue List<String> vouchedDomains) {

  RegistrationProperties {
    vouchedDomains = List.copyOf(vouchedDomains);
  }

  boolean vouchesFor(EmailAddress email) {
    return vouchedDomains.contains(email.value().substring(email.value().lastIndexOf('@') + 1));
  }
}
