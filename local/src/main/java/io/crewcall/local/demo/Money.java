package io.crewcall.local.demo;

import java.util.Map;

/** Money as the API takes it. */
public final class Money {
  private Money() {}

  /** Whole rupees. */
  public static Map<String, Object> rupees(long rupees) {
    return Map.of("amount", rupees * 100, "currency", "INR");
  }
}
