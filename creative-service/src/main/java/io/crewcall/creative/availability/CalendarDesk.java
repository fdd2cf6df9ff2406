package io.crewcall.creative.availability;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.CreativeProfiles;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where crew write into their calendar. */
@Service
class CalendarDesk {
  private static final int MOST = 200;

  private final CalendarEntries entries;
  private final CreativeProfiles profiles;
  private final IdGenerator ids;
  private final Clock clock;

  CalendarDesk(CalendarEntries entries, CreativeProfiles profiles, IdGenerator ids, Clock clock) {
    this.entries = entries;
    this.profiles = profiles;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Puts an entry in.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile or with too many
   *     entries already, 422 for one that breaks a rule
   */
  @Transactional
  public CalendarEntry add(UUID userId, EditCalendarEntry edit) {
    CreativeProfile owner = lockProfile(userId);
    if (entries.count(userId) >= MOST) {
      throw Problem.conflict("TOO_MANY_ENTRIES", "Nobody has more than " + MOST + " entries.")
          .exception();
    }
    CalendarEntry entry =
        new CalendarEntry(
            ids.next(), userId, edit.toContent(owner.week().timeZone()), 1, clock.instant());
    entries.insert(entry);
    return entry;
  }

  /**
   * Replaces what an entry says.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 412 or 422
   */
  @Transactional
  public CalendarEntry replace(UUID userId, UUID entryId, EditCalendarEntry edit, IfMatch ifMatch) {
    CreativeProfile owner = lockProfile(userId);
    CalendarEntry changed =
        present(userId, entryId, ifMatch).with(edit.toContent(owner.week().timeZone()));
    entries.update(changed);
    return changed;
  }

  /**
   * Takes an entry out.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID entryId, IfMatch ifMatch) {
    lockProfile(userId);
    entries.delete(present(userId, entryId, ifMatch).entryId());
  }

  private CalendarEntry present(UUID userId, UUID entryId, IfMatch ifMatch) {
    CalendarEntry entry = entries.find(userId, entryId).orElseThrow(CalendarDesk::notFound);
    ifMatch.check(entry.version());
    return entry;
  }

  private CreativeProfile lockProfile(UUID userId) {
    return profiles
        .lock(userId)
        .orElseThrow(() ->
            Problem.conflict(
                    "PROFILE_REQUIRED", "Create your creative profile before its calendar.")
                .exception());
  }

  static RuntimeException notFound() {
    return Problem.notFound("ENTRY_NOT_FOUND", "There is no such entry in your calendar.")
        .exception();
  }
}
