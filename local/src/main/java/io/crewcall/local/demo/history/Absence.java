package io.crewcall.local.demo.history;

import io.crewcall.local.demo.cast.Cast;
import io.crewcall.local.demo.cast.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days on which one of the crew is away, and answers nothing. */
public record Absence(Member who, LocalDate from, LocalDate to) {
  /** Of the crew. */
  static final int AWAY = 17;

  private static final int DAYS_BEFORE = 6;
  private static final int DAYS_AFTER = 8;

  /**
   * @param now when the demo data begin to be the present
   */
  public static Absence of(Cast cast, Instant now) {
    LocalDate today = day(now);
    return new Absence(
        cast.crew().get(AWAY).person(), today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER));
  }

  /** Whether somebody is away then. */
  boolean covers(String address, Instant time) {
    LocalDate day = day(time);
    return who.email().equals(address) && !day.isBefore(from) && !day.isAfter(to);
  }

  private static LocalDate day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
