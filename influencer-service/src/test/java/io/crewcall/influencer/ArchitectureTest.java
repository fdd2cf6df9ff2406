package io.crewcall.influencer;

import io.crewcall.testsupport.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void houseRules() {
    HouseRules.check("io.crewcall.influencer");
  }
}
