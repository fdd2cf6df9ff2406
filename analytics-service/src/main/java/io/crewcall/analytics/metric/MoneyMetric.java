package io.crewcall.analytics.metric;

import java.util.Arrays;
import java.util.Optional;

/** What is measured in money, per currency. */
public enum MoneyMetric {
  /** Sums of the fees of completed engagements, and of what disputes awarded. */
  EARNINGS("earnings", false),
  /** Mean fee of completed engagements. */
  AVERAGE_FEE("averageFee", false),
  /** Mean budget of posted gigs. */
  AVERAGE_BUDGET("averageBudget", true);

  private final String code;
  private final boolean open;

  MoneyMetric(String code, boolean open) {
    this.code = code;
    this.open = open;
  }

  /** The name in the API. */
  public String code() {
    return code;
  }

  public boolean isPublic() {
    return open;
  }

  /** From how many facts of one currency on others see an amount: a single one is nobody's. */
  public int publicFrom() {
    return 3;
  }

  public static Optional<MoneyMetric> byCode(String code) {
    return Arrays.stream(values()).filter(metric -> metric.code.equals(code)).findFirst();
  }
}
