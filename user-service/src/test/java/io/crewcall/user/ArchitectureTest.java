package io.crewcall.user;

import io.crewcall.testsupport.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void houseRules() {
    HouseRules.checkWithStructure("io.crewcall.user");
  }
}
