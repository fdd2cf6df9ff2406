package io.crewcall.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The arithmetic of one caller's quota. */
class BucketTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final Quota FIVE_A_SECOND = new Quota(5, Duration.ofSeconds(1));

  private final Bucket bucket = new Bucket(Policy.USER, FIVE_A_SECOND, 0);

  @Test
  void theWholeQuotaAtOnceAndThenAsItComesBack() {
    for (int left = 4; left >= 0; left--) {
      Level level = bucket.take(0);
      assertThat(level.allowed()).isTrue();
      assertThat(level.remaining()).isEqualTo(left);
    }
    Level refused = bucket.take(0);
    assertThat(refused.allowed()).isFalse();
    assertThat(refused.remaining()).isZero();
    assertThat(refused.untilNext()).isEqualTo(SECOND / 5);
    assertThat(refused.untilFull()).isEqualTo(SECOND);

    assertThat(bucket.take(SECOND / 5 - 1).allowed()).isFalse();
    assertThat(bucket.take(SECOND / 5).allowed()).isTrue();
    assertThat(bucket.take(SECOND / 5).allowed()).isFalse();
    assertThat(bucket.look(10 * SECOND).remaining()).isEqualTo(5);
  }

  @Test
  void refusedRequestsCostNothing() {
    for (int i = 0; i < 100; i++) {
      bucket.take(0);
    }
    assertThat(bucket.tell(0)).isEqualTo(SECOND);
    assertThat(bucket.look(SECOND).remaining()).isEqualTo(5);
  }

  @Test
  void lookingTakesNothing() {
    assertThat(bucket.look(0).remaining()).isEqualTo(5);
    assertThat(bucket.look(0).remaining()).isEqualTo(5);
  }

  @Test
  void whatOthersLetThroughCountsToo() {
    bucket.take(0);
    assertThat(bucket.tell(0)).isEqualTo(SECOND / 5);
    bucket.take(0);
    // Three at the others, and the one that was told; the second here is still untold.
    bucket.told(4 * SECOND / 5, 0);
    assertThat(bucket.look(0).allowed()).isFalse();
    assertThat(bucket.tell(0)).isEqualTo(SECOND / 5);
    bucket.told(SECOND, 0);
    assertThat(bucket.look(0).untilNext()).isEqualTo(SECOND / 5);
  }

  @Test
  void whatInstancesLetThroughAtOnceBeyondTheQuotaIsRepaid() {
    bucket.take(0);
    bucket.tell(0);
    bucket.told(3 * SECOND, 0);
    assertThat(bucket.look(2 * SECOND).allowed()).isFalse();
    assertThat(bucket.look(3 * SECOND).remaining()).isEqualTo(5);
  }

  @Test
  void whatCouldNotBeToldIsToldLaterAsFarAsItIsStillOwed() {
    bucket.take(0);
    bucket.take(0);
    assertThat(bucket.tell(0)).isEqualTo(2 * SECOND / 5);
    bucket.notTold();
    assertThat(bucket.tell(SECOND / 5)).isEqualTo(SECOND / 5);
    bucket.notTold();
    assertThat(bucket.tell(10 * SECOND)).isZero();
  }

  @Test
  void urgentFromAQuarterOn() {
    bucket.take(0);
    assertThat(bucket.urgent()).isFalse();
    bucket.take(0);
    assertThat(bucket.urgent()).isTrue();
    bucket.tell(0);
    assertThat(bucket.urgent()).isFalse();
  }
}
