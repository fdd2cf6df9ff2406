package io.crewcall.influencer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts influencer-service. */
@SpringBootApplication
public class InfluencerServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(InfluencerServiceApplication.class, arguments);
  }
}
