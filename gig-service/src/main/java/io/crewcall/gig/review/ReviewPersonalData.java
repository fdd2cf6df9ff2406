package io.crewcall.gig.review;

import io.crewcall.gig.sql.Columns;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What reviews say by and about somebody. A sealed one is handed out to its author alone. Ratings
 * and endorsed skills stay for the figures of the other side; the words go.
 */
@Component
class ReviewPersonalData implements PersonalData {
  private static final String ERASED_EVENT = "review.erased";

  private final JdbcClient jdbc;
  private final Reviews reviews;

  ReviewPersonalData(JdbcClient jdbc, Reviews reviews) {
    this.jdbc = jdbc;
    this.reviews = reviews;
  }

  private record Exported(
      UUID id,
      UUID engagementId,
      UUID authorId,
      UUID subjectId,
      int rating,
      @Nullable String text,
      List<String> skills,
      Instant writtenAt,
      @Nullable Instant revealedAt,
      @Nullable String reply,
      @Nullable Instant repliedAt) {
    static Exported of(ResultSet row) throws SQLException {
      return new Exported(
          Columns.uuid(row, "id"),
          Columns.uuid(row, "engagement_id"),
          Columns.uuid(row, "author_id"),
          Columns.uuid(row, "subject_id"),
          row.getInt("rating"),
          row.getString("text"),
          Columns.texts(row, "skills"),
          Columns.instant(row, "written_at"),
          Columns.nullableInstant(row, "revealed_at"),
          row.getString("reply"),
          Columns.nullableInstant(row, "replied_at"));
    }
  }

  private record Complaint(
      String about, UUID targetId, String reason, @Nullable String note, Instant reportedAt) {}

  @Override
  public void export(UUID userId, ExportDocuments documents) {
    documents.addAll(
        "reviews-written",
        jdbc
            .sql("select * from review where author_id = :user order by id")
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) -> Exported.of(row))
            .stream());
    documents.addAll(
        "reviews-received",
        jdbc
            .sql("select * from review where subject_id = :user and status <> 'SEALED' order by id")
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) -> Exported.of(row))
            .stream());
    documents.addAll(
        "reports-of-reviews-and-testimonials",
        jdbc
            .sql("select * from content_report where reporter_id = :user order by id")
            .withFetchSize(500)
            .param("user", userId)
            .query((row, number) ->
                new Complaint(
                    row.getString("kind"),
                    Columns.uuid(row, "target_id"),
                    row.getString("reason"),
                    row.getString("note"),
                    Columns.instant(row, "reported_at")))
            .stream());
  }

  @Override
  public void erase(UUID userId) {
    List<UUID> wordless =
        jdbc.sql(
                """
                update review set text = null, reply = null, version = version + 1
                where (author_id = :user or subject_id = :user)
                  and (text is not null or reply is not null)
                returning id
                """)
            .param("user", userId)
            .query((row, number) -> Columns.uuid(row, "id"))
            .list();
    for (UUID id : wordless) {
      // Nobody was ever told of a sealed one.
      reviews
          .find(id)
          .filter(review -> review.standing() != Standing.SEALED)
          .ifPresent(review -> reviews.publish(ERASED_EVENT, review));
    }
    jdbc.sql("update content_report set note = null where reporter_id = :user and note is not null")
        .param("user", userId)
        .update();
    jdbc.sql("delete from profile_skills where user_id = :user").param("user", userId).update();
  }
}
