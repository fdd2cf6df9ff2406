package io.crewcall.platform.page;

import io.crewcall.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads opaque cursors: the sort values of the last row, signed, and bound to one list so
 * that a cursor of another list or other filters is refused.
 */
public final class Cursors {
  private static final int TAG_BYTES = 16;
  private static final UUID LEAST_ID = new UUID(0L, 0L);
  private static final UUID GREATEST_ID = new UUID(-1L, -1L);
  private static final char SEPARATOR = '\u001f';

  private final SecretKeySpec key;

  /**
   * @param secret shared by all instances of a service; at least 32 characters
   */
  public Cursors(String secret) {
    if (secret.length() < 32) {
      throw new IllegalArgumentException("crewcall.cursor-secret must have at least 32 characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /**
   * @param list names the list and its filters, for example {@code gigs:OPEN}
   * @param values the sort values of the last row, the id last
   */
  public String encode(String list, Object... values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      if (!text.isEmpty()) {
        text.append(SEPARATOR);
      }
      text.append(value);
    }
    byte[] payload = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] tag = tag(list, payload);
    byte[] whole = Arrays.copyOf(tag, TAG_BYTES + payload.length);
    System.arraycopy(payload, 0, whole, TAG_BYTES, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * Where a list that is sorted by ids, newest first, goes on.
   *
   * @return greater than every id when no cursor was sent
   * @throws io.crewcall.platform.problem.ProblemException 400 when it was not made by us for this
   *     list
   */
  public UUID idBefore(String list, PageQuery query) {
    return id(list, query).orElse(GREATEST_ID);
  }

  /** As {@link #idBefore}, for a list with the oldest first. */
  public UUID idAfter(String list, PageQuery query) {
    return id(list, query).orElse(LEAST_ID);
  }

  private Optional<UUID> id(String list, PageQuery query) {
    return decode(list, query.cursor(), 1).map(List::getFirst).map(UUID::fromString);
  }

  /**
   * The values of a cursor, in the order they were given.
   *
   * @param count how many values a cursor of this list has
   * @return empty when no cursor was sent
   * @throws io.crewcall.platform.problem.ProblemException 400 when it was not made by us for this
   *     list
   */
  public Optional<List<String>> decode(String list, @Nullable String cursor, int count) {
    if (cursor == null) {
      return Optional.empty();
    }
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
    // Base64 has several spellings of the same bytes: only ours is taken.
    if (whole.length <= TAG_BYTES
        || !Base64.getUrlEncoder().withoutPadding().encodeToString(whole).equals(cursor)) {
      throw invalid();
    }
    byte[] payload = Arrays.copyOfRange(whole, TAG_BYTES, whole.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(whole, TAG_BYTES), tag(list, payload))) {
      throw invalid();
    }
    List<String> values =
        List.of(new String(payload, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
    if (values.size() != count) {
      throw invalid();
    }
    return Optional.of(values);
  }

  private byte[] tag(String list, byte[] payload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(list.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(payload), TAG_BYTES);
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static RuntimeException invalid() {
    return Problem.badRequest("INVALID_CURSOR", "The cursor does not belong to this list.")
        .exception();
  }
}
