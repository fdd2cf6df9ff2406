package io.crewcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MoneyTest {

  @Test
  void adds() {
    assertThat(Money.inr(150).plus(Money.inr(50))).isEqualTo(Money.inr(200));
    assertThat(Money.inr(150).minus(Money.inr(150)).isZero()).isTrue();
    assertThat(Money.zero("USD").plus(new Money(1, "USD"))).isEqualTo(new Money(1, "USD"));
  }

  @Test
  void refusesWhatIsNoAmount() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(Money.MAX_AMOUNT + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "inr"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "RUPEE"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(1).minus(Money.inr(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.inr(1).plus(new Money(1, "USD")));
    assertThatNullPointerException().isThrownBy(() -> new Money(1, null));
  }

  @Test
  void isAmountAndCurrencyOnTheWire() {
    assertThat(JsonMapper.shared().writeValueAsString(Money.inr(100)))
        .isEqualTo("{\"amount\":100,\"currency\":\"INR\"}");
  }
}
