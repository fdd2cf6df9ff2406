package io.crewcall.campaign;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts campaign-service. */
@SpringBootApplication
public class CampaignServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(CampaignServiceApplication.class, arguments);
  }
}
