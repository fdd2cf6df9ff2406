package io.crewcall.gig.testimonial;

import io.crewcall.gig.lifecycle.Actor;
import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Testimonials by and about somebody: who leaves takes the words of both along. */
@Component
class TestimonialPersonalData implements PersonalData {
  private static final String BLANK = "text = null, message = null";
  private final JdbcClient jdbc;
  private final Testimonials testimonials;

  TestimonialPersonalData(JdbcClient jdbc, Testimonials testimonials) {
    this.jdbc = jdbc;
    this.testimonials = testimonials;
  }

  private record Exported(
      UUID id,
      UUID authorId,
      UUID subjectId,
      @Nullable UUID engagementId,
      @Nullable String message,
      @Nullable String text,
      String status,
      Instant createdAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "testimonials",
        jdbc
            .sql(
                """
                select * from testimonial where author_id = :user or subject_id = :user order by id
                """)
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new Exported(
                    Columns.uuid(row, "id"),
                    Columns.uuid(row, "author_id"),
                    Columns.uuid(row, "subject_id"),
                    Columns.nullableUuid(row, "engagement_id"),
                    row.getString("message"),
                    row.getString("text"),
                    row.getString("status"),
                    Columns.instant(row, "created_at")))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    List<UUID> concerned =
        jdbc.sql(
                """
                select id from testimonial where (author_id = :user or subject_id = :user)
                  and (text is not null or message is not null
                    or status not in ('DECLINED', 'WITHDRAWN', 'REMOVED'))
                order by id for no key update
                """)
            .param("user", userId)
            .query((row, number) -> Columns.uuid(row, "id"))
            .list();
    for (UUID id : concerned) {
      Testimonial testimonial = testimonials.find(id).orElseThrow();
      TestimonialLifecycle.TABLE
          .find(testimonial.status(), TestimonialAction.WITHDRAW, Set.of(Actor.PLATFORM))
          .ifPresentOrElse(
              transition -> testimonials.move(testimonial, transition, BLANK, Map.of()),
              () ->
                  jdbc.sql("update testimonial set " + BLANK + " where id = :id")
                      .param("id", id)
                      .update());
    }
  }
}
