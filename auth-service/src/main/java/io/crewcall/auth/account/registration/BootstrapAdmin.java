package io.crewcall.auth.account.registration;

import io.crewcall.auth.account.Account;
import io.crewcall.auth.account.AccountService;
import io.crewcall.auth.account.NewAccount;
import io.crewcall.auth.password.PasswordRules;
import io.crewcall.contracts.Role;
import io.crewcall.platform.address.EmailAddress;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes the administrator that configuration asks for, once. An account that is there already is
 * left as it is: neither its password nor its roles change by a restart.
 */
@Component
class BootstrapAdmin implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(BootstrapAdmin.class);
  private static final int MIN_PASSWORD = 12;

  private final BootstrapAdminProperties properties;
  private final AccountService accounts;
  private final RegistrationService registrations;
  private final PasswordRules passwordRules;

  BootstrapAdmin(
      BootstrapAdminProperties properties,
      AccountService accounts,
      RegistrationService registrations,
      PasswordRules passwordRules) {
    this.properties = properties;
    this.accounts = accounts;
    this.registrations = registrations;
    this.passwordRules = passwordRules;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String password = properties.password();
    String handle = properties.handle();
    if (properties.email() == null || password == null || handle == null) {
      return;
    }
    EmailAddress email =
        EmailAddress.parse(properties.email())
            .orElseThrow(() ->
                new IllegalStateException("crewcall.auth.bootstrap-admin.email is no address"));
    Optional<Account> present = accounts.verified(email);
    if (present.isPresent()) {
      warnUnlessAdmin(present.get());
      return;
    }
    if (password.length() < MIN_PASSWORD || passwordRules.guessable(password, email.value())) {
      throw new IllegalStateException("crewcall.auth.bootstrap-admin.password is too weak");
    }
    NewAccount wanted =
        new NewAccount(email, password, "Administrator", handle, Set.of(Role.ADMIN), true);
    switch (registrations.register(wanted)) {
      case RegistrationResult.Registered registered ->
          log.info("made the administrator's account {}", registered.accountId());
      case RegistrationResult.HandleTaken taken ->
          // Another instance that starts at the same moment has taken both.
          accounts
              .verified(email)
              .ifPresentOrElse(
                  BootstrapAdmin::warnUnlessAdmin,
                  () -> log.error("no administrator made: the handle is somebody else's"));
    }
  }

  private static void warnUnlessAdmin(Account account) {
    if (!account.has(Role.ADMIN)) {
      log.error(
          "account {} has the administrator's e-mail address, but not the role", account.id());
    }
  }
}
