package io.crewcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

  @Test
  void isAmountAndCurrencyInJson() {
    assertThat(new JsonMapper().writeValueAsString(Money.inr(1_500_000)))
        .isEqualTo("{\"amount\":1500000,\"currency\":\"INR\"}");
  }

  @Test
  void refusesWhatIsNoMoney() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(-1, "INR"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "inr"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(Money.MAX_AMOUNT + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(1).plus(Money.zero("USD")));
  }
}
