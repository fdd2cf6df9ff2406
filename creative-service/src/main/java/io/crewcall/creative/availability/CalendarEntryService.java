package io.crewcall.creative.availability;

import io.crewcall.creative.profile.CreativeProfile;
import io.crewcall.creative.profile.CreativeProfileRepository;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.problem.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, replaces and removes calendar entries for their owners. */
@Service
class CalendarEntryService {
  private static final int MOST = 200;

  private final CalendarEntryRepository entries;
  private final CreativeProfileRepository profiles;
  private final IdGenerator ids;
  private final Clock clock;

  CalendarEntryService(
      CalendarEntryRepository entries,
      CreativeProfileRepository profiles,
      IdGenerator ids,
      Clock clock) {
    this.entries = entries;
    this.profiles = profiles;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds an entry.
   *
   * @throws io.crewcall.platform.problem.ProblemException 409 without a profile or with too many
   *     entries already, 422 for one that breaks a rule
   */
  @Transactional
  public CalendarEntry add(UUID userId, EditCalendarEntryRequest edit) {
    CreativeProfile owner = lockProfile(userId);
    if (entries.countByUserId(userId) >= MOST) {
      throw Problem.conflict("TOO_MANY_ENTRIES", "Nobody has more than " + MOST + " entries.")
          .exception();
    }
    CalendarEntry entry =
        new CalendarEntry(
            ids.next(), userId, edit.toContent(owner.week().timeZone()), clock.instant());
    return entries.saveAndFlush(entry);
  }

  /**
   * Replaces what an entry says.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404, 412 or 422
   */
  @Transactional
  public CalendarEntry replace(
      UUID userId, UUID entryId, EditCalendarEntryRequest edit, IfMatch ifMatch) {
    CreativeProfile owner = lockProfile(userId);
    CalendarEntry entry = present(userId, entryId, ifMatch);
    entry.replace(edit.toContent(owner.week().timeZone()));
    return entries.saveAndFlush(entry);
  }

  /**
   * Removes an entry.
   *
   * @throws io.crewcall.platform.problem.ProblemException 404 or 412
   */
  @Transactional
  public void remove(UUID userId, UUID entryId, IfMatch ifMatch) {
    lockProfile(userId);
    entries.delete(present(userId, entryId, ifMatch));
  }

  private CalendarEntry present(UUID userId, UUID entryId, IfMatch ifMatch) {
    CalendarEntry entry =
        entries.findByIdAndUserId(entryId, userId).orElseThrow(CalendarEntryService::notFound);
    ifMatch.check(entry.version());
    return entry;
  }

  private CreativeProfile lockProfile(UUID userId) {
    return profiles.lockBefore("its calendar", userId);
  }

  static RuntimeException notFound() {
    return Problem.notFound("ENTRY_NOT_FOUND", "There is no such entry in your calendar.")
        .exception();
  }
}
