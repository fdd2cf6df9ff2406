package io.crewcall.gig.testimonial;

import io.crewcall.gig.moderation.QueueStatus;
import io.crewcall.gig.sql.NewestFirstLists;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Lists of testimonials, page by page. */
@Component
class TestimonialLists {
  private static final UUID BEFORE_THE_FIRST = new UUID(-1, -1);
  private static final Instant IN_THE_FUTURE = Instant.parse("9999-12-31T00:00:00Z");
  private final TestimonialRepository testimonials;
  private final NewestFirstLists lists;
  private final Cursors cursors;

  TestimonialLists(TestimonialRepository testimonials, NewestFirstLists lists, Cursors cursors) {
    this.testimonials = testimonials;
    this.lists = lists;
    this.cursors = cursors;
  }

  /** Those that everybody sees, the latest first. */
  Page<Testimonial> shownAbout(UUID subjectId, PageQuery query) {
    String list = "testimonials:" + subjectId;
    List<String> last = cursors.decode(list, query.cursor(), 2).orElse(List.of());
    List<Testimonial> rows =
        testimonials.shownAbout(
            subjectId,
            last.isEmpty() ? IN_THE_FUTURE : Instant.parse(last.get(0)),
            last.isEmpty() ? BEFORE_THE_FIRST : UUID.fromString(last.get(1)),
            Limit.of(query.limit() + 1));
    return Page.of(
        rows,
        query.limit(),
        row -> cursors.encode(list, String.valueOf(row.publishedAt()), row.id()));
  }

  /** All of one person at one end, in any state, the newest first. */
  Page<Testimonial> of(
      UUID person, TestimonialSide side, @Nullable TestimonialStatus status, PageQuery query) {
    return lists
        .of(Testimonial.class)
        .with(side == TestimonialSide.AUTHOR ? "authorId" : "subjectId", person)
        .with("status", status)
        .page(query);
  }

  /** What waits for an admin or was removed, the newest first. */
  Page<Testimonial> inModeration(QueueStatus queue, PageQuery query) {
    String list = "testimonials:" + queue;
    List<Testimonial> rows =
        testimonials.inModeration(
            TestimonialStatus.valueOf(queue.name()),
            cursors.idBefore(list, query),
            Limit.of(query.limit() + 1));
    return Page.of(rows, query.limit(), row -> cursors.encode(list, row.id()));
  }
}
