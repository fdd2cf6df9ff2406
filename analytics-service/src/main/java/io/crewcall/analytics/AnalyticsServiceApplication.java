package io.crewcall.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves {@code /api/v1/analytics} and {@code /api/v1/scorecards}. */
@SpringBootApplication
public class AnalyticsServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(AnalyticsServiceApplication.class, arguments);
  }
}
