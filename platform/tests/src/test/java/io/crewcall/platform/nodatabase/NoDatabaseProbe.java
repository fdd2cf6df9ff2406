package io.crewcall.platform.nodatabase;

import io.crewcall.contracts.user.UserState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.platform.personaldata.PersonalData;
import io.crewcall.platform.security.AccessRules;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts a service and tells which beans it had; run in a JVM of its own. */
public final class NoDatabaseProbe {
  /** What the line with the names of the beans starts with. */
  public static final String BEANS = "BEANS ";

  private NoDatabaseProbe() {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Service {
    @Bean
    AccessRules accessRules() {
      return requests -> requests.requestMatchers("/nothing").permitAll();
    }

    @Bean
    PersonalData personalData() {
      return PersonalData.none("it only listens");
    }

    @Bean
    Subscription<UserState> users() {
      return Subscription.to(UserState.class, event -> {});
    }
  }

  public static void main(String[] arguments) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Service.class)
            .run(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                "--crewcall.security.issuer=https://issuer.test",
                "--crewcall.security.jwk-set-uri=https://issuer.test/jwks")) {
      System.out.println(BEANS + String.join(" ", context.getBeanDefinitionNames()));
    }
  }
}
