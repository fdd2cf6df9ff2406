package io.crewcall.brand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts brand-service. */
@SpringBootApplication
public class BrandServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(BrandServiceApplication.class, arguments);
  }
}
