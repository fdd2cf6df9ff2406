package io.crewcall.gig.review;

import io.crewcall.gig.moderation.QueueStatus;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lists of reviews and endorsements, page by page. */
@Component
class ReviewLists {
  private static final UUID BEFORE_THE_FIRST = new UUID(-1, -1);
  private static final Instant IN_THE_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private final ReviewRepository reviews;
  private final Cursors cursors;

  ReviewLists(ReviewRepository reviews, Cursors cursors) {
    this.reviews = reviews;
    this.cursors = cursors;
  }

  /** The revealed reviews about somebody, the latest reveal first. */
  Page<Review> shownAbout(UUID subjectId, PageQuery query) {
    String list = "reviews:" + subjectId;
    List<String> last = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    List<Review> rows =
        reviews.shownAbout(
            subjectId,
            last.isEmpty() ? IN_THE_FUTURE : Instant.parse(last.get(0)),
            last.isEmpty() ? BEFORE_THE_FIRST : UUID.fromString(last.get(1)),
            Limit.of(query.limit() + 1));
    return Page.of(
        rows,
        query.limit(),
        row -> cursors.encode(list, String.valueOf(row.revealedAt()), row.id()));
  }

  /** The revealed reviews about a brand, whoever posted for it, the latest reveal first. */
  Page<Review> shownAboutBrand(UUID brandId, PageQuery query) {
    String list = "brand-reviews:" + brandId;
    List<String> last = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    List<Review> rows =
        reviews.shownAboutBrand(
            brandId,
            last.isEmpty() ? IN_THE_FUTURE : Instant.parse(last.get(0)),
            last.isEmpty() ? BEFORE_THE_FIRST : UUID.fromString(last.get(1)),
            Limit.of(query.limit() + 1));
    return Page.of(
        rows,
        query.limit(),
        row -> cursors.encode(list, String.valueOf(row.revealedAt()), row.id()));
  }

  /** What waits for an admin or was removed, the newest first. */
  Page<Review> inModeration(QueueStatus queue, PageQuery query) {
    String list = "reviews:" + queue;
    List<Review> rows =
        reviews.inModeration(
            ReviewStatus.valueOf(queue.name()),
            cursors.idBefore(list, query),
            Limit.of(query.limit() + 1));
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }

  /** By skill; a hirer who endorses a skill again is one endorser still. */
  Page<Endorsement> endorsements(UUID userId, PageQuery query) {
    String list = "endorsements:" + userId;
    String after = cursors.decode(list, query.cursor(), 1).map(List::getFirst).orElse("");
    List<Endorsement> rows =
        reviews.endorsedSkills(userId, after, query.limit() + 1).stream()
            .map(
                row -> new Endorsement(row.getSkill(), row.getEndorsers(), row.getLastEndorsedAt()))
            .toList();
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.skill()));
  }
}
