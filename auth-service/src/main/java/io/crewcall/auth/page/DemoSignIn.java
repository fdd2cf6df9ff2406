package io.crewcall.auth.page;

import io.crewcall.auth.account.AccountService;
import io.crewcall.platform.address.EmailAddress;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo people of a platform on one machine, to sign in as by one click: the form of the page,
 * filled in with the password that this installation has made for them. In the profile {@code
 * local} alone, where services listen on loopback; there is no other way in than for anybody.
 */
@Component
@Profile("local")
@ConditionalOnProperty("crewcall.auth.demo-sign-in.password")
public final class DemoSignIn {
  private final AccountService accounts;
  private final Properties properties;

  /**
   * @param password of all of them
   */
  @ConfigurationProperties("crewcall.auth.demo-sign-in")
  record Properties(@DefaultValue("") String password, @DefaultValue List<Demo> people) {
    Properties {
      people = List.copyOf(people);
    }

    /** One of them, and what to call them. */
    record Demo(String email, String label) {}

    @Override
    public String toString() {
      return "Properties" + people;
    }
  }

  /** As the page shows it. */
  public record Person(String email, String password, String label) {
    @Override
    public String toString() {
      return "Person[" + label + "]";
    }
  }

  DemoSignIn(AccountService accounts, Properties properties) {
    this.accounts = accounts;
    this.properties = properties;
  }

  /** All of them, or nobody where the demo data are not there. */
  List<Person> people() {
    return properties.people().stream().allMatch(this::isThere)
        ? properties.people().stream()
            .map(demo -> new Person(demo.email(), properties.password(), demo.label()))
            .toList()
        : List.of();
  }

  private boolean isThere(Properties.Demo demo) {
    return EmailAddress.parse(demo.email()).flatMap(accounts::verified).isPresent();
  }
}
