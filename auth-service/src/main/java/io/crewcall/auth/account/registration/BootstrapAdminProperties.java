package io.crewcall.auth.account.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The first administrator; none when there is no e-mail address. */
@ConfigurationProperties("crewcall.auth.bootstrap-admin")
record BootstrapAdminProperties(
    @Nullable String email, @Nullable String password, @Nullable String handle) {

  BootstrapAdminProperties {
    if (email != null && (password == null || handle == null)) {
      throw new IllegalArgumentException(
          "crewcall.auth.bootstrap-admin needs a password and a handle beside the e-mail address");
    }
  }

  @Override
  public String toString() {
    return "BootstrapAdminProperties[" + handle + "]";
  }
}
