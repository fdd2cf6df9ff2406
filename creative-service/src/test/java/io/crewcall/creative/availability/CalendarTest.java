package io.crewcall.creative.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.contracts.user.UserState;
import io.crewcall.contracts.user.UserStateBuilder;
import io.crewcall.creative.CreativeApiTest;
import io.crewcall.testsupport.Caller;
import io.crewcall.testsupport.Caller.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CalendarTest extends CreativeApiTest {
  private UUID userId;
  private Caller owner;

  @BeforeEach
  void somebodyWithACalendar() {
    userId = newEditor();
    owner = caller(userId, Role.CREATIVE);
  }

  /**
   * Mondays at nine stay Mondays at nine by the clock on the wall. New York changes its clocks on 8
   * March 2026 (to -4) and 1 November 2026 (to -5), London on 29 March and 25 October.
   */
  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-03-02, 2026-03-02T14:00:00Z, 2026-03-09T13:00:00Z",
    "America/New_York, 2026-10-26, 2026-10-26T13:00:00Z, 2026-11-02T14:00:00Z",
    "Europe/London, 2026-03-23, 2026-03-23T09:00:00Z, 2026-03-30T08:00:00Z",
    "Asia/Kolkata, 2026-03-02, 2026-03-02T03:30:00Z, 2026-03-09T03:30:00Z"
  })
  void wallClocksHoldWhenTheyChange(String zone, String day, String first, String second) {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            day + "T09:00",
            "end",
            day + "T11:00",
            "timeZone",
            zone,
            "rule",
            "FREQ=WEEKLY;BYDAY=MO;COUNT=2"));
    JsonNode periods = availability(around(day)).get("periods");
    assertThat(periods).hasSize(2);
    assertThat(periods.at("/0/from").asString()).isEqualTo(first);
    assertThat(periods.at("/1/from").asString()).isEqualTo(second);
    assertThat(periods.at("/0/state").asString()).isEqualTo("UNAVAILABLE");
  }

  @ParameterizedTest
  @CsvSource({
    // From 2 to 3 o'clock there is no time: the hour is the one after.
    "Europe/Berlin, 2027-03-28, 02:30, 03:30, 2027-03-28T01:30:00Z, 2027-03-28T02:30:00Z",
    "Europe/Berlin, 2027-03-28, 02:00, 03:00, 2027-03-28T01:00:00Z, 2027-03-28T02:00:00Z",
    "Europe/Berlin, 2027-03-28, 01:30, 02:30, 2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z",
    "America/New_York, 2026-03-08, 02:15, 02:45, 2026-03-08T07:15:00Z, 2026-03-08T07:45:00Z"
  })
  void anHourThatTheClocksSkipIsTheNext(
      String zone, String day, String start, String end, String from, String to) {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            day + "T" + start,
            "end",
            day + "T" + end,
            "timeZone",
            zone));
    JsonNode periods = availability("from=" + day + "&to=" + day + "&zone=" + zone).get("periods");
    assertThat(periods).hasSize(1);
    assertThat(periods.at("/0/from").asString()).isEqualTo(from);
    assertThat(periods.at("/0/to").asString()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    // Nine o'clock in Kolkata is half past three in UTC.
    "20270329T033000Z, 4",
    "20270329T032959Z, 3",
    "20270329T090000, 4",
    "20270329, 4",
    "20270328, 3"
  })
  void seriesEndAsCalendarProgramsSayIt(String until, int times) {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            "2027-03-08T09:00",
            "end",
            "2027-03-08T13:00",
            "timeZone",
            "Asia/Kolkata",
            "rule",
            "FREQ=WEEKLY;BYDAY=MO;UNTIL=" + until));
    assertThat(availability(around("2027-03-08") + "&zone=Asia/Kolkata").get("periods"))
        .hasSize(Math.min(times, 3));
    assertThat(availability(around("2027-03-22") + "&zone=Asia/Kolkata").get("periods"))
        .hasSize(times - 2);
  }

  @Test
  void aFeedWithoutPeriodsIsACalendarToo() {
    String path = owner.put(ME + "/calendar-link", null).body().get("path").asString();
    assertThat(nobody().get(path, "Accept", "text/calendar").raw().body())
        .contains("BEGIN:VFREEBUSY\r\nUID:")
        .containsPattern("DTSTAMP:\\d{8}T\\d{6}Z\r\nEND:VFREEBUSY\r\nEND:VCALENDAR");
  }

  @Test
  void aNightInWhichClocksChangeIsAnHourShorterOrLonger() {
    // 22:00 to 06:00 on the night to 8 March (seven hours) and to 1 November (nine).
    add(night("2026-03-07", "2026-03-08"));
    add(night("2026-10-31", "2026-11-01"));
    JsonNode spring = availability("from=2026-03-07&to=2026-03-08&zone=America/New_York");
    assertThat(spring.at("/periods/0/from").asString()).isEqualTo("2026-03-08T03:00:00Z");
    assertThat(spring.at("/periods/0/to").asString()).isEqualTo("2026-03-08T10:00:00Z");
    JsonNode autumn = availability("from=2026-10-31&to=2026-11-01&zone=America/New_York");
    assertThat(autumn.at("/periods/0/from").asString()).isEqualTo("2026-11-01T02:00:00Z");
    assertThat(autumn.at("/periods/0/to").asString()).isEqualTo("2026-11-01T11:00:00Z");
  }

  @Test
  void aTimeThatTheClocksSkipIsTheOneAsMuchLater() {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            "2026-03-08T02:30",
            "end",
            "2026-03-08T04:00",
            "timeZone",
            "America/New_York"));
    assertThat(
            availability("from=2026-03-08&to=2026-03-08&zone=America/New_York")
                .at("/periods/0/from")
                .asString())
        .isEqualTo("2026-03-08T07:30:00Z");
  }

  @Test
  void aDayOf23HoursIsWhollyTakenFromMidnightToMidnight() {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            "2026-03-08T00:00",
            "end",
            "2026-03-09T00:00",
            "timeZone",
            "America/New_York"));
    assertThat(states("from=2026-03-07&to=2026-03-09&zone=America/New_York"))
        .containsExactly("FREE", "UNAVAILABLE", "FREE");
    // Elsewhere it is parts of two days.
    assertThat(states("from=2026-03-07&to=2026-03-10&zone=Asia/Kolkata"))
        .containsExactly("FREE", "PARTLY", "PARTLY", "FREE");
  }

  @Test
  void aWeeklyPatternHasExceptions() {
    add(
        Map.of(
            "kind",
            "TENTATIVE",
            "start",
            "2026-06-01T00:00:00",
            "end",
            "2026-06-02T00:00:00",
            "rule",
            "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;UNTIL=20260612T000000",
            "exceptDays",
            List.of("2026-06-03")));
    assertThat(states("from=2026-06-01&to=2026-06-15"))
        .containsExactly(
            "TENTATIVE",
            "FREE",
            "FREE",
            "FREE",
            "FREE",
            "FREE",
            "FREE",
            "TENTATIVE",
            "FREE",
            "TENTATIVE",
            "FREE",
            "FREE",
            "FREE",
            "FREE",
            "FREE");
  }

  @Test
  void aDayOffMayBeOpenedAndWhatIsTakenStaysTaken() {
    assertThat(
            owner
                .put(
                    ME + "/unavailability",
                    Map.of("intervals", List.of(), "daysOff", List.of("SUNDAY")),
                    "If-Match",
                    "*")
                .status())
        .isEqualTo(200);
    add(Map.of("kind", "AVAILABLE", "start", "2026-06-07T00:00:00", "end", "2026-06-08T00:00:00"));
    add(Map.of("kind", "AVAILABLE", "start", "2026-06-14T00:00:00", "end", "2026-06-14T12:00:00"));
    add(
        Map.of(
            "kind", "UNAVAILABLE", "start", "2026-06-07T10:00:00", "end", "2026-06-07T11:00:00"));
    assertThat(states("from=2026-06-06&to=2026-06-08")).containsExactly("FREE", "PARTLY", "FREE");
    assertThat(states("from=2026-06-14&to=2026-06-14")).containsExactly("PARTLY");
    assertThat(states("from=2026-06-21&to=2026-06-21")).containsExactly("DAY_OFF");
  }

  @Test
  void whoIsAwayIsTaken() {
    UserState.Away away =
        new UserState.Away(LocalDate.parse("2026-06-03"), LocalDate.parse("2026-06-04"));
    UserState.Away later =
        new UserState.Away(LocalDate.parse("2026-06-06"), LocalDate.parse("2026-06-06"));
    handled(
        events
            .publish(
                "user.updated",
                userId,
                1,
                UserStateBuilder.builder()
                    .userId(userId)
                    .handle("h")
                    .displayName("Asha")
                    .languages(List.of())
                    .roles(Set.of(Role.CREATIVE))
                    .away(away)
                    .createdAt(Instant.now())
                    .active(true)
                    .awayPeriods(List.of(away, later))
                    .build())
            .id());
    assertThat(states("from=2026-06-02&to=2026-06-07"))
        .containsExactly("FREE", "UNAVAILABLE", "UNAVAILABLE", "FREE", "UNAVAILABLE", "FREE");
  }

  @Test
  void whatTouchesIsOnePeriodAndNotesAreNobodysBusiness() {
    add(
        Map.of(
            "kind",
            "UNAVAILABLE",
            "start",
            "2026-06-01T09:00:00",
            "end",
            "2026-06-01T12:00:00",
            "note",
            "dentist"));
    add(
        Map.of(
            "kind", "UNAVAILABLE", "start", "2026-06-01T12:00:00", "end", "2026-06-01T14:00:00"));
    JsonNode shown = availability("from=2026-06-01&to=2026-06-01");
    assertThat(shown.get("periods")).hasSize(1);
    assertThat(shown.toString()).doesNotContain("dentist");
    assertThat(owner.get(ME + "/calendar").body().toString()).contains("dentist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=HOURLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=TU",
        "FREQ=WEEKLY;UNTIL=20260101T000000Z",
        "FREQ=WEEKLY;UNTIL=20271399",
        "FREQ=WEEKLY;UNTIL=20270101T250000Z",
        "FREQ=WEEKLY;COUNT=1;COUNT=2",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "EVERY DAY",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20270101T000000"
      })
  void refusesWhatIsNoRule(String rule) {
    Map<String, Object> entry = new HashMap<>(day("2026-06-01", "2026-06-02"));
    entry.put("rule", rule);
    assertThat(owner.post(ME + "/calendar", entry).code()).isEqualTo("INVALID_RULE");
  }

  @Test
  void refusesTimesThatMakeNoSense() {
    assertThat(owner.post(ME + "/calendar", day("2026-06-02", "2026-06-01")).code())
        .isEqualTo("INVALID_INTERVAL");
    assertThat(owner.post(ME + "/calendar", day("2026-06-01", "2026-07-31")).code())
        .isEqualTo("INVALID_INTERVAL");
    assertThat(owner.post(ME + "/calendar", day("2026-02-30", "2026-03-01")).code())
        .isEqualTo("INVALID_INTERVAL");
    Map<String, Object> entry = new HashMap<>(day("2026-06-01", "2026-06-02"));
    entry.put("timeZone", "Mars/Olympus");
    assertThat(owner.post(ME + "/calendar", entry).code()).isEqualTo("UNKNOWN_TIME_ZONE");
    assertThat(nobody().get(path("from=2026-06-01&to=2026-06-02&zone=Mars")).code())
        .isEqualTo("INVALID_PARAMETER");
  }

  @Test
  void entriesAreChangedAndRemovedUnderTheirVersion() {
    Answer added = owner.post(ME + "/calendar", day("2026-06-01", "2026-06-02"));
    String path = added.header("Location");
    assertThat(owner.get(path).body().get("start").asString()).isEqualTo("2026-06-01T00:00:00");
    assertThat(owner.put(path, day("2026-06-03", "2026-06-04")).status()).isEqualTo(428);
    assertThat(owner.put(path, day("2026-06-03", "2026-06-04"), "If-Match", "\"v1\"").etag())
        .isEqualTo("\"v2\"");
    assertThat(owner.put(path, day("2026-06-03", "2026-06-04"), "If-Match", "\"v1\"").status())
        .isEqualTo(412);
    Caller other = caller(newEditor(), Role.CREATIVE);
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.delete(path, "If-Match", "*").status()).isEqualTo(404);
    assertThat(states("from=2026-06-01&to=2026-06-03"))
        .containsExactly("FREE", "FREE", "UNAVAILABLE");
    assertThat(owner.delete(path, "If-Match", "\"v2\"").status()).isEqualTo(204);
    assertThat(states("from=2026-06-03&to=2026-06-03")).containsExactly("FREE");
  }

  @Test
  void aCalendarCostsTheSameHoweverFullItIs() {
    add(day("2026-06-01", "2026-06-02"));
    int few = statements.during(() -> availability("from=2026-06-01&to=2026-06-30"));
    for (int month = 1; month <= 9; month++) {
      Map<String, Object> entry =
          new HashMap<>(day("2026-0" + month + "-01", "2026-0" + month + "-02"));
      entry.put("rule", "FREQ=DAILY;INTERVAL=2");
      add(entry);
    }
    assertThat(statements.during(() -> availability("from=2026-06-01&to=2026-06-30")))
        .isEqualTo(few)
        .isLessThanOrEqualTo(4);
    assertThat(statements.during(() -> owner.get(ME + "/calendar?limit=100"))).isEqualTo(1);
  }

  @Test
  void programsReadItUnderASecretAddressUntilItIsRevoked() {
    Map<String, Object> entry = new HashMap<>(night("2026-03-07", "2026-03-08"));
    entry.put("rule", "FREQ=DAILY");
    entry.put("note", "shoot with Asha");
    add(entry);
    String path = owner.put(ME + "/calendar-link", null).body().get("path").asString();
    Answer feed = nobody().get(path, "Accept", "text/calendar");
    assertThat(feed.status()).as(feed.raw().body()).isEqualTo(200);
    assertThat(feed.header("Content-Type")).startsWith("text/calendar");
    assertThat(feed.raw().body())
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n")
        .containsPattern("DTSTART:\\d{8}T\\d{6}Z\r\n")
        .contains("SUMMARY:Unavailable\r\n")
        .doesNotContain("Asha");
    assertThat(feed.raw().body().lines()).allMatch(line -> line.length() <= 75);

    String second = owner.put(ME + "/calendar-link", null).body().get("path").asString();
    assertThat(nobody().get(path).status()).isEqualTo(404);
    assertThat(nobody().get(second).status()).isEqualTo(200);
    assertThat(owner.delete(ME + "/calendar-link").status()).isEqualTo(204);
    assertThat(nobody().get(second).status()).isEqualTo(404);
    assertThat(
            jdbc.sql("select count(*) from calendar_link where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static Map<String, Object> night(String evening, String morning) {
    return Map.of(
        "kind",
        "UNAVAILABLE",
        "start",
        evening + "T22:00",
        "end",
        morning + "T06:00",
        "timeZone",
        "America/New_York");
  }

  private static Map<String, Object> day(String from, String to) {
    return Map.of("kind", "UNAVAILABLE", "start", from + "T00:00", "end", to + "T00:00");
  }

  private static String around(String day) {
    return "from=" + day + "&to=" + LocalDate.parse(day).plusDays(20);
  }

  private void add(Map<String, Object> entry) {
    Answer added = owner.post(ME + "/calendar", entry);
    assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
  }

  private String path(String query) {
    return "/api/v1/creatives/" + userId + "/availability?" + query;
  }

  private JsonNode availability(String query) {
    Answer answer = nobody().get(path(query));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> states(String query) {
    return availability(query)
        .get("days")
        .valueStream()
        .map(day -> day.get("state").asString())
        .toList();
  }
}
