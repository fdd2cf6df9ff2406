package io.crewcall.user.notification;

import java.time.Instant;
import java.util.UUID;

/** UUIDs of version 7 in the order of the database, which compares their bytes unsigned. */
public final class TimeOrderedIds {
  /** Before every id there is. */
  public static final UUID NONE = new UUID(0, 0);

  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int TIME_SHIFT = 16;

  private TimeOrderedIds() {}

  /**
   * An id greater than the last one.
   *
   * @param candidate taken as it is, unless another instance's clock is ahead of ours
   */
  static UUID after(UUID last, UUID candidate) {
    return isAfter(candidate, last) ? candidate : successor(last);
  }

  public static boolean isAfter(UUID id, UUID other) {
    int high = Long.compareUnsigned(id.getMostSignificantBits(), other.getMostSignificantBits());
    return high > 0
        || (high == 0
            && Long.compareUnsigned(id.getLeastSignificantBits(), other.getLeastSignificantBits())
                > 0);
  }

  /** The first id of a moment: what was made before it is less. */
  static UUID firstOf(Instant time) {
    return new UUID((time.toEpochMilli() << TIME_SHIFT) | VERSION_7, VARIANT);
  }

  /** The next id; its 62 random bits run over so rarely that the time may then be taken as well. */
  private static UUID successor(UUID last) {
    long low = last.getLeastSignificantBits() + 1;
    // The variant bits are the two highest: an overflow of what is below them sets 0b11.
    return (low >>> 62) == 2
        ? new UUID(last.getMostSignificantBits(), low)
        : new UUID(
            ((last.getMostSignificantBits() >>> TIME_SHIFT) + 1) << TIME_SHIFT | VERSION_7,
            VARIANT);
  }
}
