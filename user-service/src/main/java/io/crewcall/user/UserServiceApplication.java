package io.crewcall.user;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Serves {@code /api/v1/users}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class UserServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(UserServiceApplication.class, arguments);
  }
}
