package io.crewcall.gig;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves gigs, applications, invitations, engagements and reviews. */
@SpringBootApplication
public class GigServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(GigServiceApplication.class, arguments);
  }
}
