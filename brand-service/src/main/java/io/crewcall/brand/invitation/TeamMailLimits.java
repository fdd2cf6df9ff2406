package io.crewcall.brand.invitation;

import io.crewcall.platform.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How many mails of invitations go out. Revoking and inviting again is no way around it: mails to
 * an address are counted whatever becomes of their invitation. To be asked under the brand's lock.
 */
@Component
class TeamMailLimits {
  static final int TO_ONE_ADDRESS = 3;
  static final int OF_ONE_BRAND = 50;
  private static final Duration WINDOW = Duration.ofHours(24);

  private final TeamMailRepository mails;

  TeamMailLimits(TeamMailRepository mails) {
    this.mails = mails;
  }

  static Problem tooOften() {
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS,
        "TOO_MANY_MAILS",
        "Too many mails of invitations within 24 hours.");
  }

  /**
   * Counts one more.
   *
   * @throws io.crewcall.platform.problem.ProblemException 429 when there were too many of the
   *     brand, by the person or to the address
   */
  void take(UUID mailId, UUID brandId, UUID sentBy, byte[] addressHash, Instant now) {
    Instant since = now.minus(WINDOW);
    Limit most = Limit.of(OF_ONE_BRAND);
    require(
        mails.findTo(brandId, addressHash, since, Limit.of(TO_ONE_ADDRESS)), TO_ONE_ADDRESS, since);
    require(mails.findOfBrand(brandId, since, most), OF_ONE_BRAND, since);
    require(mails.findBy(sentBy, since, most), OF_ONE_BRAND, since);
    mails.save(new TeamMail(mailId, brandId, sentBy, addressHash, now));
  }

  private static void require(List<Instant> newestFirst, int most, Instant since) {
    if (newestFirst.size() >= most) {
      throw tooOften().exception(Duration.between(since, newestFirst.getLast()));
    }
  }

  void forget(Instant now) {
    mails.deleteOlder(now.minus(WINDOW));
  }
}
