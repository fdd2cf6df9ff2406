package io.crewcall.creative;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts creative-service. */
@SpringBootApplication
public class CreativeServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CreativeServiceApplication.class, arguments);
  }
}
